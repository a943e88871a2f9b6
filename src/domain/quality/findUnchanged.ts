import { findingOf, type Finding } from './finding'
import type { ValueGrid } from './valueGrid'

/**
 * Who reports the same to the last digit for so many periods, up to the indicator's newest (rule W7). 0 and 100 may
 * stand for long, and an indicator in which more than a fifth of those with figures do not change is a slow one.
 */
export function findUnchanged({ indicator, ...grid }: ValueGrid, least: number): readonly Finding[] {
  if (indicator.kind === 'rank') return []
  const last = grid.periods.findLastIndex((_, at) => grid.rows.some((row) => row[at] !== undefined))
  const runs = grid.rows.map((row) => runTo(row, last))
  const reporting = grid.rows.filter((row) => row[last] !== undefined).length
  const still = runs.filter((length) => length >= least).length
  if (last + 1 < least || still * 5 > reporting) return []
  return runs.flatMap((length, at) => {
    const value = grid.rows[at]![last]
    if (length < least || value === undefined || value === 0 || value === 100) return []
    const since = grid.periods[last - length + 1]!.key
    const place = { indicator: indicator.code, entity: grid.entities[at]!.key, value }
    return [
      findingOf(
        { ...place, period: grid.periods[last]!.key },
        { rule: 'unchanged', since, count: length },
        length,
      ),
    ]
  })
}

/** How many periods up to the last one hold the same value. */
function runTo(row: readonly (number | undefined)[], last: number): number {
  const value = row[last]
  if (value === undefined) return 0
  let first = last
  while (first > 0 && row[first - 1] === value) first--
  return last - first + 1
}
