import type { Scheme } from './scheme'
import type { ScoringColumn, ScoringData } from './scoringData'

/** What is supposed instead of what is: values of entities, weights of nodes, by code. */
export interface ScenarioChanges {
  readonly values: readonly { readonly entity: string; readonly indicator: string; readonly value: number }[]
  readonly weights: readonly { readonly node: string; readonly weight: number }[]
}

export const noChanges: ScenarioChanges = { values: [], weights: [] }

/**
 * A scheme and its data as they would be (rule S10). Both given ones stay as they are; a change of an entity,
 * indicator or node that is not there changes nothing.
 */
export function applyScenario(
  scheme: Scheme,
  data: ScoringData,
  { values, weights }: ScenarioChanges,
): { readonly scheme: Scheme; readonly data: ScoringData } {
  const weightOf = new Map(weights.map(({ node, weight }) => [node, weight]))
  const nodes = scheme.nodes.map((node) => {
    const weight = weightOf.get(node.code)
    return weight === undefined ? node : { ...node, weight }
  })
  return { scheme: { ...scheme, nodes }, data: withValues(data, values) }
}

function withValues({ entities, columns }: ScoringData, values: ScenarioChanges['values']): ScoringData {
  const rowOf = new Map(entities.map(({ code }, row) => [code, row]))
  const changed = new Map<string, ScoringColumn>()
  for (const { entity, indicator, value } of values) {
    const row = rowOf.get(entity)
    const column = changed.get(indicator) ?? columns.get(indicator)
    if (row === undefined || !column) continue
    const next = changed.get(indicator) ?? { values: column.values.slice(), reasons: new Map(column.reasons) }
    next.values[row] = value
    changed.set(indicator, next)
  }
  return { entities, columns: new Map([...columns, ...changed]) }
}

/** With one value supposed; undefined takes what was supposed of it back. */
export function changeValue(
  changes: ScenarioChanges,
  entity: string,
  indicator: string,
  value: number | undefined,
): ScenarioChanges {
  const others = changes.values.filter((one) => one.entity !== entity || one.indicator !== indicator)
  return { ...changes, values: value === undefined ? others : [...others, { entity, indicator, value }] }
}

/** With one weight supposed; undefined takes what was supposed of it back. */
export function changeWeight(
  changes: ScenarioChanges,
  node: string,
  weight: number | undefined,
): ScenarioChanges {
  const others = changes.weights.filter((one) => one.node !== node)
  return { ...changes, weights: weight === undefined ? others : [...others, { node, weight }] }
}
