import type { Direction } from '../../catalogue/catalogue'
import type { SchemeNode, ScoringRule } from '../scheme'
import type { SchemeIssue } from '../schemeIssue'
import { checkNumber } from './checkNumber'

/** A leaf's rule on its own (rules S1, S5, S6): numbers, ends and steps, and whether it goes the leaf's way. */
export function checkRule({ code, measure, extra }: SchemeNode): readonly SchemeIssue[] {
  if (!measure) return []
  const { rule, direction, whenMissing = {} } = measure
  const numbers = numbersOf(rule).flatMap(([field, value, bounds]) => checkNumber(field, value, bounds, code))
  const given = Object.values(whenMissing).flatMap((score) =>
    checkNumber('whenMissing', score, extra ? undefined : { low: 0, high: 100 }, code),
  )
  // What is no number can't be compared either, and one sentence is enough.
  const shape = numbers.length > 0 ? [] : shapeIssues(rule, direction, extra ?? false)
  return [...numbers, ...given, ...shape.map((issue) => ({ ...issue, node: code }))]
}

type Bounds = Parameters<typeof checkNumber>[2]
type RuleNumber = readonly [field: string, value: number | undefined, bounds?: Bounds]

function numbersOf(rule: ScoringRule): readonly RuleNumber[] {
  switch (rule.kind) {
    case 'goalposts':
      return [
        ['best', rule.best],
        ['worst', rule.worst],
        ['exponent', rule.exponent, { above: 0 }],
      ]
    case 'breakpoints':
      return rule.points.flat().map((value) => ['points', value])
    case 'attainment':
      return [
        ['target', rule.target],
        ['cap', rule.cap, { above: 0 }],
      ]
    case 'minMax':
      return [
        ['low', rule.low],
        ['high', rule.high, { above: rule.low }],
      ]
    case 'zScore':
      return [
        ['ruleMean', rule.mean],
        ['deviation', rule.deviation, { above: 0 }],
      ]
    case 'distanceToTarget':
      return [['target', rule.target]]
    case 'efficacy':
      return [
        ['spread', rule.spread, { above: 0 }],
        ['base', rule.base],
      ]
    case 'rank':
    case 'percentileRank':
    case 'distanceToMax':
    case 'distanceToReference':
      return []
  }
}

function shapeIssues(rule: ScoringRule, direction: Direction, extra: boolean): readonly SchemeIssue[] {
  if (rule.kind === 'goalposts') return goalpostIssues(rule, direction)
  return rule.kind === 'breakpoints' ? pointIssues(rule, direction, extra) : []
}

function goalpostIssues(
  { best, worst }: Extract<ScoringRule, { kind: 'goalposts' }>,
  direction: Direction,
): readonly SchemeIssue[] {
  if (best === worst) return [{ code: 'bestEqualsWorst', params: { value: best } }]
  const goesUp = best > worst
  return goesUp === (direction === 'higher') ? [] : [{ code: 'againstDirection', params: { value: best } }]
}

function pointIssues(
  { between, points }: Extract<ScoringRule, { kind: 'breakpoints' }>,
  direction: Direction,
  extra: boolean,
): readonly SchemeIssue[] {
  if (points.length < (between === 'linear' ? 2 : 1)) return [{ code: 'tooFewPoints' }]
  const pairs = points.slice(1).map((point, at) => [points[at]!, point] as const)
  const back = pairs.find(([before, after]) => after[0] <= before[0])
  if (back) return [{ code: 'pointsNotAscending', params: { value: back[1][0] } }]
  const sign = direction === 'higher' ? 1 : -1
  const wrongWay = pairs.find(([before, after]) => sign * (after[1] - before[1]) < 0)
  const highest = points.reduce((most, [, score]) => Math.max(most, score), -Infinity)
  return [
    ...(wrongWay ? [{ code: 'againstDirection' as const, params: { value: wrongWay[1][0] } }] : []),
    ...(extra || highest === 100 ? [] : [{ code: 'highestNotFull' as const, params: { value: highest } }]),
  ]
}
