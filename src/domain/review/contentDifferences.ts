import type { Names } from '../names'
import type { FrozenGroup, FrozenLine, FrozenTarget, PeriodContent } from './publication'
import { basisId } from './periodLife'
import type { GroupRules } from './reviewRules'

/** A line that is not the same in two versions of a period; undefined where one of them does not have it. */
export interface LineDifference {
  readonly rules: GroupRules
  readonly names: Names
  readonly entity: string
  readonly before: FrozenLine | undefined
  readonly after: FrozenLine | undefined
}

export interface TargetDifference {
  readonly before: FrozenTarget | undefined
  readonly after: FrozenTarget | undefined
}

/** What is not the same in two versions of a period, or in one and what would be published today (rule W8). */
export interface ContentDifferences {
  readonly lines: readonly LineDifference[]
  readonly targets: readonly TargetDifference[]
  /** Names that only the later one has, and only the earlier one. */
  readonly notReported: { readonly added: readonly string[]; readonly gone: readonly string[] }
  readonly isOtherBasis: boolean
  readonly isOtherBulletin: boolean
}

/** Compares figures exactly, unrounded: what was published is held against what is there to the last bit (rule W8). */
export function contentDifferences(before: PeriodContent, after: PeriodContent): ContentDifferences {
  return {
    lines: lineDifferences(before.groups, after.groups),
    targets: targetDifferences(before.targets, after.targets),
    notReported: {
      added: after.notReported.filter((name) => !before.notReported.includes(name)),
      gone: before.notReported.filter((name) => !after.notReported.includes(name)),
    },
    isOtherBasis: basisId(before.basis) !== basisId(after.basis),
    isOtherBulletin: JSON.stringify(before.bulletin) !== JSON.stringify(after.bulletin),
  }
}

/** How many figures differ: scores, ranks and standings to targets. */
export function countDifferences({ lines, targets }: ContentDifferences): number {
  return lines.length + targets.length
}

function lineDifferences(
  before: readonly FrozenGroup[],
  after: readonly FrozenGroup[],
): readonly LineDifference[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)]
    if (was && is && isSameLine(was.line, is.line)) return []
    const { rules, line } = (is ?? was)!
    return [{ rules, names: line.names, entity: line.entity, before: was?.line, after: is?.line }]
  })
}

function linesOf(groups: readonly FrozenGroup[]) {
  return new Map(
    groups.flatMap(({ rules, lines }) =>
      lines.map((line) => {
        const { grouping = '', id = '' } = rules.group ?? {}
        return [JSON.stringify([grouping, id, line.entity]), { rules, line }] as const
      }),
    ),
  )
}

function isSameLine(one: FrozenLine, other: FrozenLine): boolean {
  return (
    one.rank === other.rank && one.score === other.score && one.tied === other.tied && one.gap === other.gap
  )
}

function targetDifferences(
  before: readonly FrozenTarget[],
  after: readonly FrozenTarget[],
): readonly TargetDifference[] {
  const byPlace = (targets: readonly FrozenTarget[]) =>
    new Map(targets.map((one) => [JSON.stringify([one.set, one.target, one.entity]), one]))
  const [old, now] = [byPlace(before), byPlace(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)]
    const isSame = was && is && was.status === is.status && was.actual === is.actual && was.value === is.value
    return isSame ? [] : [{ before: was, after: is }]
  })
}
