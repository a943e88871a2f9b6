import type { Direction } from '../../catalogue/catalogue'
import type { ScoringRule } from '../scheme'
import { attainment } from './attainment'
import { breakpoints } from './breakpoints'
import { columnStatistics, countedValues } from './columnStatistics'
import { flatCurve, type Curve } from './curve'
import { distanceToMax } from './distanceToMax'
import { distanceToTarget } from './distanceToTarget'
import { efficacy } from './efficacy'
import { goalposts } from './goalposts'
import { minMax } from './minMax'
import { percentileRank } from './percentileRank'
import { rankRule } from './rankRule'
import { zScore } from './zScore'

/** What a rule knows beside the values themselves. */
export interface RuleContext {
  readonly direction: Direction
  /** 1 for the rows that statistics are taken over. */
  readonly counted: Uint8Array
  /** Row of the entity that a `distanceToReference` compares with, -1 where it is not there. */
  readonly referenceRow: number
}

/** Scores of a column by a rule (rules S1, S5, S6); NaN stays NaN. */
export function applyRule(rule: ScoringRule, values: Float64Array, context: RuleContext): Float64Array {
  return values.map(curveOf(rule, values, context))
}

/**
 * What any value scores beside a column, which is not changed by asking: statistics are those of the counted
 * rows as they stand. NaN everywhere for a rule that compares with others when there are none.
 *
 * @example curveOf({ kind: 'goalposts', best: 0, worst: 10 }, values, context)(5) // 50
 */
export function curveOf(
  rule: ScoringRule,
  values: Float64Array,
  context: RuleContext,
): (value: number) => number {
  return fitRule(rule, values, context).scoreOf
}

/**
 * The worst value that scores at least so much, with the column's statistics as they stand; undefined where
 * no value does, or where values can't be told apart by it (ranks, a zero range).
 *
 * @example invertRule({ kind: 'goalposts', best: 0, worst: 10 }, values, context, 80) // 2
 */
export function invertRule(
  rule: ScoringRule,
  values: Float64Array,
  context: RuleContext,
  score: number,
): number | undefined {
  return fitRule(rule, values, context).valueOf(score)
}

function fitRule(rule: ScoringRule, values: Float64Array, context: RuleContext): Curve {
  const { direction, counted, referenceRow } = context
  if (rule.kind === 'goalposts') return goalposts(rule)
  if (rule.kind === 'breakpoints') return breakpoints(rule, direction)
  if (rule.kind === 'attainment') return attainment(rule, direction)
  const statistics = columnStatistics(values, counted)
  if (!statistics) return flatCurve(Number.NaN)
  switch (rule.kind) {
    case 'minMax':
      return minMax(rule, statistics, direction)
    case 'zScore':
      return zScore(rule, statistics, direction)
    case 'rank':
      return rankRule(countedValues(values, counted), direction)
    case 'percentileRank':
      return percentileRank(countedValues(values, counted), direction)
    case 'distanceToMax':
      return distanceToMax(statistics, direction)
    case 'distanceToTarget':
      return distanceToTarget(rule.target, rule.capped, statistics, direction)
    case 'distanceToReference': {
      const target = values[referenceRow] ?? Number.NaN
      if (Number.isNaN(target)) return flatCurve(Number.NaN)
      return distanceToTarget(target, rule.capped, statistics, direction)
    }
    case 'efficacy':
      return efficacy(rule, statistics, direction)
  }
}
