import type { Catalogue, CataloguePeriod } from '../catalogue/catalogue'
import { comparePeriods } from '../periods/comparePeriods'
import { periodId } from '../periods/periodId'
import { formulaOf, isRollup, type RollupPeriod } from './formula'
import { isLonger, wholeOf } from './rollupParts'

const shortestFirst: readonly RollupPeriod[] = ['week', 'month', 'quarter', 'year']

/** A catalogue with the periods that its rollups lead to (rule W5): new ones get keys after all that there are. */
export function withRollupPeriods(catalogue: Catalogue): Catalogue {
  const rollups = catalogue.indicators
    .flatMap((indicator) => formulaOf(indicator) ?? [])
    .filter(isRollup)
    .filter(isLonger)
    .sort((a, b) => shortestFirst.indexOf(a.to) - shortestFirst.indexOf(b.to))
  const known = new Set(catalogue.periods.map(({ period }) => periodId(period)))
  const periods: CataloguePeriod[] = [...catalogue.periods]
  let nextKey = periods.reduce((highest, { key }) => Math.max(highest, key + 1), 0)
  for (const rollup of rollups)
    for (const part of [...periods]) {
      const period = wholeOf(part.period, rollup)
      if (!period || known.has(periodId(period))) continue
      known.add(periodId(period))
      periods.push({ key: nextKey++, period })
    }
  if (periods.length === catalogue.periods.length) return catalogue
  return { ...catalogue, periods: periods.sort((a, b) => comparePeriods(a.period, b.period)) }
}
