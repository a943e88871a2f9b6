import type { Entity } from '../catalogue/catalogue'
import { periodId } from '../periods/periodId'
import type { ScoreGap } from '../scoring/scored'
import type { PeriodRanks, RankLine } from './periodRanks'
import type { FrozenGroup, Publication } from './publication'
import type { GroupRules } from './reviewRules'

/** The version of a period's publication that counts, the newest one; undefined where it was not published (rule W8). */
export function publicationOf(publications: readonly Publication[], id: string): Publication | undefined {
  const own = publications.filter(({ period }) => periodId(period) === id)
  return own.reduce<Publication | undefined>(
    (newest, one) => (newest && newest.version > one.version ? newest : one),
    undefined,
  )
}

/** What is compared: a scheme's code and version. */
export function measureOf({ code, version }: { readonly code: string; readonly version: number }): string {
  return `${code} ${version}`
}

/**
 * A group's ranking as published (rules D8, W3). Entities are found by code, so that a later revision's names do not
 * matter; those that are gone since are left out.
 */
export function publishedRanks(
  publication: Publication,
  rules: Pick<GroupRules, 'group'>,
  entities: readonly Entity[],
): PeriodRanks | undefined {
  const group = publication.groups.find((one) => isSameGroup(one, rules))
  const { scheme } = publication.basis
  if (!group || !scheme) return undefined
  const keys = new Map(entities.map(({ code, key }) => [code, key]))
  const lines = group.lines.flatMap((line): RankLine[] => {
    const entity = keys.get(line.entity)
    if (entity === undefined) return []
    const { score, rank, tied = false, gap } = line
    return [{ entity, score, rank, tied, ...(gap === undefined ? {} : { gap: gap as ScoreGap }) }]
  })
  return {
    period: publication.period,
    basis: 'published',
    measure: measureOf(scheme),
    lines,
    ...(group.measured ? { measured: group.measured } : {}),
  }
}

/** The rules that a group was published by (rule W8): its tiers and lists stay, whatever is set later. */
export function publishedRules(
  publication: Publication | undefined,
  rules: Pick<GroupRules, 'group'>,
): GroupRules | undefined {
  return publication?.groups.find((one) => isSameGroup(one, rules))?.rules
}

function isSameGroup({ rules }: FrozenGroup, { group }: Pick<GroupRules, 'group'>): boolean {
  return rules.group?.grouping === group?.grouping && rules.group?.id === group?.id
}
