import type { Catalogue } from '../catalogue/catalogue'
import { hasFigures } from '../catalogue/hasFigures'
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

/** A template's targets on the indicators of a dataset, with the years of its stages ended on 31 December. */
export function adoptTemplate(template: TargetTemplate, catalogue: Catalogue, firstYear: number): TargetSet {
  const targets = template.targets.map((target): Target => ({
    ...target,
    stages: target.stages.map(({ year, ...stage }) =>
      year === undefined ? stage : { ...stage, deadline: `${firstYear + year - 1}-12-31` },
    ),
  }))
  return matchIndicators({ ...template, targets }, catalogue)
}

/**
 * Targets whose indicator the dataset does not have go to the one that has the same name or a name that the target
 * knows it by; those that match none, or several, stay as they are, to be matched by hand.
 */
export function matchIndicators(set: TargetSet, { indicators }: Catalogue): TargetSet {
  const codes = new Set(indicators.map(({ code }) => code))
  const byName = new Map<string, Set<string>>()
  for (const { code, names } of indicators.filter(hasFigures))
    for (const name of Object.values(names)) {
      const key = matchKey(name)
      byName.set(key, (byName.get(key) ?? new Set()).add(code))
    }
  return {
    ...set,
    targets: set.targets.map((target) => {
      if (target.indicator !== '' && codes.has(target.indicator)) return target
      const names = [target.indicator, ...Object.values(target.names ?? {}), ...(target.aliases ?? [])]
      const found = new Set(names.flatMap((name) => [...(byName.get(matchKey(name)) ?? [])]))
      const [only, second] = found
      return only !== undefined && second === undefined ? { ...target, indicator: only } : target
    }),
  }
}

/** Names are the same whatever their spaces, brackets, quotation marks, case and width. */
function matchKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’()[\]·:,，、-]/g, '')
}
