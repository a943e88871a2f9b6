import type { Direction } from '../../catalogue/catalogue'
import type { ColumnStatistics } from './columnStatistics'
import type { Curve } from './curve'
import { minMax } from './minMax'

/** Distance to the best seen (rule S5): `100·(1 − (best − v)/(best − worst))`. */
export function distanceToMax(statistics: ColumnStatistics, direction: Direction): Curve {
  return minMax({ kind: 'minMax', low: 0, high: 100 }, statistics, direction)
}
