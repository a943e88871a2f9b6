import * as v from 'valibot'
import type { Direction } from '../../domain/catalogue/catalogue'
import type { SourceReason } from '../../domain/missing'
import type { Names } from '../../domain/names'
import type {
  Combination,
  Imputation,
  Measure,
  Places,
  Population,
  RankingPolicy,
  RuleKind,
  Scheme,
  SchemeNode,
  ScoringRule,
  Treatment,
} from '../../domain/scoring/scheme'
import { maybe, oneOf, strictOf } from '../schemaParts'

/** More than any tree that people weigh, and few enough to check while somebody waits. */
const mostNodes = 5000

const number = v.pipe(v.number(), v.finite())
const text = v.string()
const code = v.pipe(text, v.minLength(1))

/** A list passes for an object without fields; here it is refused. */
function group<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T> {
  return v.pipe(
    v.custom<unknown>((value) => !Array.isArray(value)),
    schema,
  )
}

const names = group<Names>(strictOf<Names>()({ zh: maybe(text), en: maybe(text) }))
const numbersByName = group(v.record(text, number))

type RuleOf<K extends RuleKind> = Extract<ScoringRule, { kind: K }>
const rules = {
  goalposts: strictOf<RuleOf<'goalposts'>>()({
    kind: v.literal('goalposts'),
    best: number,
    worst: number,
    exponent: maybe(number),
    clip: maybe(v.boolean()),
  }),
  breakpoints: strictOf<RuleOf<'breakpoints'>>()({
    kind: v.literal('breakpoints'),
    between: oneOf<RuleOf<'breakpoints'>['between']>({ linear: true, step: true }),
    points: v.array(v.strictTuple([number, number])),
  }),
  attainment: strictOf<RuleOf<'attainment'>>()({
    kind: v.literal('attainment'),
    target: number,
    cap: maybe(number),
  }),
  minMax: strictOf<RuleOf<'minMax'>>()({ kind: v.literal('minMax'), low: number, high: number }),
  zScore: strictOf<RuleOf<'zScore'>>()({ kind: v.literal('zScore'), mean: number, deviation: number }),
  rank: strictOf<RuleOf<'rank'>>()({ kind: v.literal('rank') }),
  percentileRank: strictOf<RuleOf<'percentileRank'>>()({ kind: v.literal('percentileRank') }),
  distanceToMax: strictOf<RuleOf<'distanceToMax'>>()({ kind: v.literal('distanceToMax') }),
  distanceToTarget: strictOf<RuleOf<'distanceToTarget'>>()({
    kind: v.literal('distanceToTarget'),
    target: number,
    capped: v.boolean(),
  }),
  distanceToReference: strictOf<RuleOf<'distanceToReference'>>()({
    kind: v.literal('distanceToReference'),
    entity: text,
    capped: v.boolean(),
  }),
  efficacy: strictOf<RuleOf<'efficacy'>>()({ kind: v.literal('efficacy'), spread: number, base: number }),
} satisfies { [K in RuleKind]: v.GenericSchema<unknown, RuleOf<K>> }

const rule = v.variant('kind', [
  rules.goalposts,
  rules.breakpoints,
  rules.attainment,
  rules.minMax,
  rules.zScore,
  rules.rank,
  rules.percentileRank,
  rules.distanceToMax,
  rules.distanceToTarget,
  rules.distanceToReference,
  rules.efficacy,
])

const measure = strictOf<Measure>()({
  indicator: text,
  per: maybe(text),
  direction: oneOf<Direction>({ higher: true, lower: true }),
  rule,
  whenMissing: maybe(
    group<Partial<Record<SourceReason, number>>>(
      strictOf<Record<SourceReason, number>>()({
        absent: maybe(number),
        noData: maybe(number),
        notApplicable: maybe(number),
        noPractice: maybe(number),
        unparseable: maybe(number),
      }),
    ),
  ),
  untreated: maybe(v.boolean()),
})

const combination = strictOf<Combination>()({
  weights: oneOf<Combination['weights']>({ given: true, equal: true, entropy: true, critic: true }),
  mean: oneOf<Combination['mean']>({ arithmetic: true, geometric: true, harmonic: true }),
  missing: oneOf<Combination['missing']>({ leaveOut: true, zero: true }),
  coverage: number,
})

const node = strictOf<SchemeNode>()({
  code,
  names,
  parent: maybe(text),
  weight: number,
  groupWeights: maybe(
    strictOf<NonNullable<SchemeNode['groupWeights']>>()({ grouping: text, weights: numbersByName }),
  ),
  extra: maybe(v.boolean()),
  lead: maybe(text),
  support: maybe(v.array(text)),
  overseer: maybe(text),
  measure: maybe(measure),
  combine: maybe(combination),
})

/**
 * What a scheme from a file must be. A field not named here is refused: a misspelt exponent left out in silence
 * would change every score.
 */
export const schemeSchema = strictOf<Scheme>()({
  format: v.literal(1),
  code,
  names,
  note: maybe(names),
  nodes: v.pipe(v.array(node), v.maxLength(mostNodes)),
  levels: v.array(combination),
  population: strictOf<Population>()({ groups: group(v.record(text, text)), excluded: v.array(text) }),
  ranking: strictOf<RankingPolicy>()({
    ties: oneOf<RankingPolicy['ties']>({ competition: true, dense: true, ordinal: true, average: true }),
    decimals: maybe(number),
    tolerance: maybe(number),
  }),
  places: maybe(v.array(strictOf<Places>()({ entity: text, parts: numbersByName }))),
  impute: maybe(
    strictOf<Imputation>()({
      by: oneOf<Imputation['by']>({ mean: true, median: true }),
      grouping: maybe(text),
    }),
  ),
  screen: maybe(number),
  treat: maybe(strictOf<Treatment>()({ skew: number, kurtosis: number, most: number })),
  tiers: maybe(v.array(number)),
}) satisfies v.GenericSchema<unknown, Scheme>
