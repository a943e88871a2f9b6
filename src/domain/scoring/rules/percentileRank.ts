import type { Direction } from '../../catalogue/catalogue'
import { countWorse } from './countWorse'
import { flatCurve, type Curve } from './curve'

/**
 * Percentile rank (rule S5): `100·count(worse than mine)/(n − 1)`; one alone gets 50. A row that is not counted
 * can be better than all n, and has 100 then.
 */
export function percentileRank(present: Float64Array, direction: Direction): Curve {
  if (present.length === 1) return flatCurve(50)
  const worse = countWorse(present, direction)
  const others = present.length - 1
  return {
    scoreOf: (value) => (Number.isNaN(value) ? Number.NaN : (100 * Math.min(others, worse(value))) / others),
    valueOf: () => undefined,
  }
}
