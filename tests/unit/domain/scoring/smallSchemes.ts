import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import type { Combination, Measure, Scheme, SchemeNode } from '../../../../src/domain/scoring/scheme'
import type { Scored } from '../../../../src/domain/scoring/scored'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import type { ScoringData } from '../../../../src/domain/scoring/scoringData'

/** A score is its own value, so that what comes of it can be worked out by head. */
export const asItIs: Measure = {
  indicator: '',
  direction: 'higher',
  rule: { kind: 'goalposts', best: 100, worst: 0 },
}
export const arithmetic: Combination = {
  weights: 'given',
  mean: 'arithmetic',
  missing: 'leaveOut',
  coverage: 0,
}

export type NodeSketch = Partial<Omit<SchemeNode, 'measure'>> & {
  readonly code: string
  readonly measure?: Partial<Measure>
}

/** Nodes without children in the sketch are leaves on the indicator of their own code. */
export function schemeOf(nodes: readonly NodeSketch[], change: Partial<Scheme> = {}): Scheme {
  const parents = new Set(nodes.map(({ parent }) => parent))
  return {
    format: 1,
    code: 'S',
    names: { zh: '方案' },
    nodes: nodes.map(({ measure, ...node }) => ({
      names: { zh: node.code },
      weight: 1,
      ...node,
      ...(parents.has(node.code) ? {} : { measure: { ...asItIs, indicator: node.code, ...measure } }),
    })),
    levels: [arithmetic],
    population: { groups: {}, excluded: [] },
    ranking: { ties: 'competition' },
    ...change,
  }
}

/** Values by indicator, a place an entity; undefined is missing. Entities are A, B, C … unless given. */
export function dataOf(
  columns: Readonly<Record<string, readonly (number | undefined)[]>>,
  change: Readonly<Record<number, Partial<Entity>>> = {},
): ScoringData {
  const rows = Object.values(columns)[0]!.length
  const entities = Array.from({ length: rows }, (_, key): Entity => {
    const code = String.fromCharCode(65 + key)
    return { key, code, names: { zh: code }, kind: 'member', ...change[key] }
  })
  return {
    entities,
    columns: new Map(
      Object.entries(columns).map(([code, values]) => [
        code,
        { values: Float64Array.from(values, (value) => value ?? Number.NaN), reasons: new Map() },
      ]),
    ),
  }
}

export function scoredOf(
  nodes: readonly NodeSketch[],
  columns: Parameters<typeof dataOf>[0],
  change: Partial<Scheme> = {},
): Scored {
  return scoreScheme(schemeOf(nodes, change), dataOf(columns))
}
