import { mixedScale } from '../statistics/mixedScale'
import { findingOf, type Finding } from './finding'
import { isRate } from './unitKind'
import { valuesOf, type ValueGrid } from './valueGrid'

/** Rates on another scale than most of their indicator's, 0.986 beside 98.6 (rules D5, W7). */
export function findScales(grid: ValueGrid): readonly Finding[] {
  if (!isRate(grid.indicator)) return []
  const { odd = [], beside = Number.NaN } = mixedScale(valuesOf(grid)) ?? {}
  return odd.map((place) => findingOf(place, { rule: 'scale', beside }, 0))
}
