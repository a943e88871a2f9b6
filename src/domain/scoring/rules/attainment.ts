import type { Direction } from '../../catalogue/catalogue'
import type { ScoringRule } from '../scheme'
import { cutCurve, reachedCurve, straightCurve, type Curve } from './curve'

/**
 * Share of a target attained (rule S5): `100·v/target`, or `100·target/v` where lower is better, cut at 0 and
 * at `cap`. No share can be taken of a target of 0 or less: 100 for who reaches it, 0 for the others.
 *
 * @example attainment({ kind: 'attainment', target: 3 }, 'lower').scoreOf(4) // 75
 */
export function attainment(
  { target, cap = 100 }: Extract<ScoringRule, { kind: 'attainment' }>,
  direction: Direction,
): Curve {
  if (target <= 0) return reachedCurve(target, direction === 'lower')
  if (direction === 'higher') return cutCurve(straightCurve([0, 0], [target, 100]), 0, cap)
  return {
    // Nothing is better than none at all: 0, and what is below it, has the cap.
    scoreOf: (value) => (value <= 0 ? cap : Math.min(cap, (100 * target) / value)),
    valueOf: (score) => (score > 0 && score <= cap ? (100 * target) / score : undefined),
  }
}
