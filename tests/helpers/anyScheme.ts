import fc from 'fast-check'
import { missingReasons } from '../../src/domain/missing'
import type { Combination, Measure, Scheme, SchemeNode, ScoringRule } from '../../src/domain/scoring/scheme'

/** JSON has no −0, and every other finite double comes back from it. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
/** Keys that every object has from birth are nobody's codes. */
const text = fc.string({ minLength: 1, maxLength: 8 }).filter((key) => !(key in {}))
const names = fc.record({ zh: fc.string(), en: fc.string() }, { requiredKeys: [] })
const numbers = fc.dictionary(text, number, { maxKeys: 3 })

const rule: fc.Arbitrary<ScoringRule> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('goalposts' as const),
      best: number,
      worst: number,
      exponent: number,
      clip: fc.boolean(),
    },
    { requiredKeys: ['kind', 'best', 'worst'] },
  ),
  fc.record({
    kind: fc.constant('breakpoints' as const),
    between: fc.constantFrom('linear' as const, 'step' as const),
    points: fc.array(fc.tuple(number, number), { maxLength: 4 }),
  }),
  fc.record(
    { kind: fc.constant('attainment' as const), target: number, cap: number },
    { requiredKeys: ['kind', 'target'] },
  ),
  fc.record({ kind: fc.constant('minMax' as const), low: number, high: number }),
  fc.record({ kind: fc.constant('zScore' as const), mean: number, deviation: number }),
  fc.record({ kind: fc.constantFrom('rank' as const, 'percentileRank' as const, 'distanceToMax' as const) }),
  fc.record({ kind: fc.constant('distanceToTarget' as const), target: number, capped: fc.boolean() }),
  fc.record({ kind: fc.constant('distanceToReference' as const), entity: text, capped: fc.boolean() }),
  fc.record({ kind: fc.constant('efficacy' as const), spread: number, base: number }),
)

const measure: fc.Arbitrary<Measure> = fc.record(
  {
    indicator: text,
    per: text,
    direction: fc.constantFrom('higher' as const, 'lower' as const),
    rule,
    whenMissing: fc.dictionary(fc.constantFrom(...missingReasons), number),
    untreated: fc.boolean(),
  },
  { requiredKeys: ['indicator', 'direction', 'rule'] },
)

const combination: fc.Arbitrary<Combination> = fc.record({
  weights: fc.constantFrom('given' as const, 'equal' as const, 'entropy' as const, 'critic' as const),
  mean: fc.constantFrom('arithmetic' as const, 'geometric' as const, 'harmonic' as const),
  missing: fc.constantFrom('leaveOut' as const, 'zero' as const),
  coverage: number,
})

const node: fc.Arbitrary<SchemeNode> = fc.record(
  {
    code: text,
    names,
    parent: text,
    weight: number,
    groupWeights: fc.record({ grouping: text, weights: numbers }),
    extra: fc.boolean(),
    lead: text,
    support: fc.array(text, { maxLength: 2 }),
    overseer: text,
    measure,
    combine: combination,
  },
  { requiredKeys: ['code', 'names', 'weight'] },
)

/** Any scheme that a file can hold, whole or not. */
export const anyScheme: fc.Arbitrary<Scheme> = fc
  .record(
    {
      format: fc.constant(1 as const),
      code: text,
      names,
      note: names,
      nodes: fc.array(node, { maxLength: 6 }),
      levels: fc.array(combination, { maxLength: 2 }),
      population: fc.record({
        groups: fc.dictionary(text, text, { maxKeys: 2 }),
        excluded: fc.array(text, { maxLength: 2 }),
      }),
      ranking: fc.record(
        {
          ties: fc.constantFrom(
            'competition' as const,
            'dense' as const,
            'ordinal' as const,
            'average' as const,
          ),
          decimals: number,
          tolerance: number,
        },
        { requiredKeys: ['ties'] },
      ),
      places: fc.array(fc.record({ entity: text, parts: numbers }), { maxLength: 2 }),
      impute: fc.record(
        { by: fc.constantFrom('mean' as const, 'median' as const), grouping: text },
        { requiredKeys: ['by'] },
      ),
      screen: number,
      treat: fc.record({ skew: number, kurtosis: number, most: number }),
      tiers: fc.array(number, { maxLength: 3 }),
    },
    { requiredKeys: ['format', 'code', 'names', 'nodes', 'levels', 'population', 'ranking'] },
  )
  .map((scheme): Scheme => structuredClone(scheme))
