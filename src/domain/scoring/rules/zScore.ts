import type { Direction } from '../../catalogue/catalogue'
import type { ScoringRule } from '../scheme'
import type { ColumnStatistics } from './columnStatistics'
import { flatCurve, straightCurve, type Curve } from './curve'

/**
 * z-score (rule S5): `mean + deviation·(v − m)/s`, with the sample's s over n − 1, reversed where lower is
 * better; one value for all gets `mean`.
 */
export function zScore(
  { mean, deviation }: Extract<ScoringRule, { kind: 'zScore' }>,
  statistics: ColumnStatistics,
  direction: Direction,
): Curve {
  if (statistics.deviation === 0) return flatCurve(mean)
  const better = direction === 'higher' ? statistics.deviation : -statistics.deviation
  return straightCurve([statistics.mean, mean], [statistics.mean + better, mean + deviation])
}
