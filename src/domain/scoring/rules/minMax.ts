import type { Direction } from '../../catalogue/catalogue'
import type { ScoringRule } from '../scheme'
import { endsOf, type ColumnStatistics } from './columnStatistics'
import { flatCurve, straightCurve, type Curve } from './curve'

/**
 * Min–max (rule S5): the worst seen gets `low`, the best `high`; one value for all gets the middle.
 *
 * @example minMax({ kind: 'minMax', low: 0, high: 100 }, statistics, 'lower') // least value: 100
 */
export function minMax(
  { low, high }: Extract<ScoringRule, { kind: 'minMax' }>,
  statistics: ColumnStatistics,
  direction: Direction,
): Curve {
  const { worst, best } = endsOf(statistics, direction)
  return worst === best ? flatCurve((low + high) / 2) : straightCurve([worst, low], [best, high])
}
