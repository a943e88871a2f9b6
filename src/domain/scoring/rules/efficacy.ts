import type { Direction } from '../../catalogue/catalogue'
import type { ScoringRule } from '../scheme'
import type { ColumnStatistics } from './columnStatistics'
import type { Curve } from './curve'
import { minMax } from './minMax'

/** 功效系数 (rule S5): `spread·(v − worst)/(best − worst) + base`, so 60 to 100 by custom. */
export function efficacy(
  { spread, base }: Extract<ScoringRule, { kind: 'efficacy' }>,
  statistics: ColumnStatistics,
  direction: Direction,
): Curve {
  return minMax({ kind: 'minMax', low: base, high: base + spread }, statistics, direction)
}
