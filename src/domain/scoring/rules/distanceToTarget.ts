import type { Direction } from '../../catalogue/catalogue'
import { endsOf, type ColumnStatistics } from './columnStatistics'
import { cutCurve, reachedCurve, straightCurve, type Curve } from './curve'

/**
 * Distance to a target, or to another entity's value (rule S5): `100·(v − worst)/(target − worst)`, cut at 100
 * if capped. Where nobody is worse than the target there is no distance to measure by: 100 for who reaches it.
 */
export function distanceToTarget(
  target: number,
  capped: boolean,
  statistics: ColumnStatistics,
  direction: Direction,
): Curve {
  const { worst } = endsOf(statistics, direction)
  const lowerIsBetter = direction === 'lower'
  if (lowerIsBetter ? worst <= target : worst >= target) return reachedCurve(target, lowerIsBetter)
  const line = straightCurve([worst, 0], [target, 100])
  return capped ? cutCurve(line, -Infinity, 100) : line
}
