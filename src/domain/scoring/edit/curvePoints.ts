import type { ScoringRule } from '../scheme'

/** A rule as a line to draw: values from one end to the other, each with its score. */
export type CurvePoint = readonly [value: number, score: number]

const pieces = 120

/**
 * The curve over a range of values. Bends and steps of a rule are drawn where they are: a value a hair's breadth
 * before and after each stands beside the even ones.
 */
export function curvePoints(
  rule: ScoringRule,
  scoreOf: (value: number) => number,
  from: number,
  to: number,
): readonly CurvePoint[] {
  const span = to - from
  if (!(span > 0)) return []
  const hair = span * 1e-6
  const even = Array.from({ length: pieces + 1 }, (_, at) => from + (span * at) / pieces)
  const bends = bendsOf(rule)
    .flatMap((value) => [value - hair, value, value + hair])
    .filter((value) => value > from && value < to)
  const values = [...even, ...bends].sort((a, b) => a - b)
  return values.map((value) => [value, scoreOf(value)] as const).filter(([, score]) => !Number.isNaN(score))
}

/** Values of the rule's own that must be on the picture. */
export function bendsOf(rule: ScoringRule): readonly number[] {
  switch (rule.kind) {
    case 'goalposts':
      return [rule.best, rule.worst]
    case 'breakpoints':
      return rule.points.map(([value]) => value)
    case 'attainment':
    case 'distanceToTarget':
      return [rule.target]
    default:
      return []
  }
}
