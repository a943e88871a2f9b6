import type { Catalogue } from '../catalogue/catalogue'
import { hasFigures } from '../catalogue/hasFigures'
import type { Names } from '../names'
import type { Target, TargetSet, TargetStage } from './target'

/** A stage of a programme that says in which of its years it ends; the years have no dates until it begins somewhere. */
export interface TemplateStage extends TargetStage {
  readonly year?: number
}

/** A set of targets to start from: published figures, not yet of any dataset. */
export interface TargetTemplate extends Omit<TargetSet, 'targets'> {
  readonly targets: readonly (Omit<Target, 'stages'> & { readonly stages: readonly TemplateStage[] })[]
}

/** Whether its stages need to be told when the first year is. */
export function needsFirstYear({ targets }: TargetTemplate): boolean {
  return targets.some(({ stages }) => stages.some(({ year }) => year !== undefined))
}

/**
 * A template's targets on the indicators of a dataset, with the years of its stages ended on 31 December. Those that
 * find none have none, to be chosen by hand.
 */
export function adoptTemplate(template: TargetTemplate, catalogue: Catalogue, firstYear: number): TargetSet {
  const targets = template.targets.map((target): Target => ({
    ...target,
    stages: target.stages.map(({ year, ...stage }) =>
      year === undefined ? stage : { ...stage, deadline: `${firstYear + year - 1}-12-31` },
    ),
  }))
  const matched = matchToDataset({ ...template, targets }, catalogue)
  const known = new Set(catalogue.indicators.map(({ code }) => code))
  return {
    ...matched,
    targets: matched.targets.map((target) =>
      known.has(target.indicator) ? target : { ...target, indicator: '' },
    ),
  }
}

/**
 * Targets whose indicator the dataset does not have go to the one that has the same name or a name that the target
 * knows it by; those that match none, or several, stay as they are, to be matched by hand. Entities that a scope
 * calls by name are called by code.
 */
export function matchToDataset(set: TargetSet, { indicators, entities }: Catalogue): TargetSet {
  const indicatorOf = namedOnce(indicators.filter(hasFigures))
  const entityOf = namedOnce(entities)
  return {
    ...set,
    targets: set.targets.map((target) => {
      const { indicator, names, aliases = [], scope } = target
      const found = indicatorOf([indicator], [...Object.values(names ?? {}), ...aliases])
      const named = scope.entities?.map((entity) => entityOf([entity], []) ?? entity)
      return {
        ...target,
        indicator: found ?? indicator,
        scope: named ? { ...scope, entities: named } : scope,
      }
    }),
  }
}

interface Named {
  readonly code: string
  readonly names: Names
  readonly aliases?: readonly string[]
}

/** The code that texts name: itself a code, or the name of one thing; undefined for none or several. */
function namedOnce(things: readonly Named[]) {
  const codes = new Set(things.map(({ code }) => code))
  const byName = new Map<string, Set<string>>()
  for (const { code, names, aliases = [] } of things)
    for (const name of [...Object.values(names), ...aliases]) {
      const key = matchKey(name)
      byName.set(key, (byName.get(key) ?? new Set()).add(code))
    }
  return (codesOrNames: readonly string[], names: readonly string[]): string | undefined => {
    const known = codesOrNames.find((text) => codes.has(text))
    if (known !== undefined) return known
    const texts = [...codesOrNames, ...names].filter((text) => text !== '')
    const [only, second] = new Set(texts.flatMap((text) => [...(byName.get(matchKey(text)) ?? [])]))
    return second === undefined ? only : undefined
  }
}

/** Names are the same whatever their spaces, brackets, quotation marks, case and width. */
function matchKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’()[\]·:,，、-]/g, '')
}
