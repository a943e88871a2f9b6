import { findingOf, type Finding } from './finding'
import { robustSpread, type RobustSpread } from './robustSpread'
import { isPercent } from './unitKind'
import type { ValueGrid } from './valueGrid'

/**
 * Changes from one period to the next that are beyond the bound of the entity's own other changes, and of its peers' in
 * that period (rule W7). A bound that can't be had, for too few changes or none but the same, is left out; one is
 * needed. Where all values are above 0 and no percentages, changes are ratios: large and small ones have one spread.
 */
export function findJumps(grid: ValueGrid, times: number): readonly Finding[] {
  const { indicator, entities, periods, rows } = grid
  if (indicator.kind === 'rank') return []
  const areRatios =
    !isPercent(indicator) && rows.every((row) => row.every((value) => value === undefined || value > 0))
  const changes = rows.map((row) =>
    row.map((value, at) => {
      const before = at === 0 ? undefined : row[at - 1]
      if (value === undefined || before === undefined) return undefined
      return areRatios ? Math.log(value / before) : value - before
    }),
  )
  return changes.flatMap((own, row) =>
    own.flatMap((change, at) => {
      if (change === undefined || change === 0) return []
      const bounds = {
        own: timesFrom(change, robustSpread(others(own, at))),
        peers: timesFrom(
          change,
          robustSpread(
            others(
              changes.map((peer) => peer[at]),
              row,
            ),
          ),
        ),
      }
      const given = [bounds.own, bounds.peers].filter((bound) => bound !== undefined)
      if (given.length === 0 || given.some((bound) => bound <= times)) return []
      const place = { entity: entities[row]!.key, period: periods[at]!.key, value: rows[row]![at]! }
      const before = rows[row]![at - 1]!
      const known = Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined))
      return [
        findingOf(
          { indicator: indicator.code, ...place },
          { rule: 'jump', before, ...known },
          Math.min(...given),
          `${before} ${place.value}`,
        ),
      ]
    }),
  )
}

function others(values: readonly (number | undefined)[], at: number): number[] {
  return values.filter((value, index): value is number => index !== at && value !== undefined)
}

function timesFrom(change: number, bound: RobustSpread | undefined): number | undefined {
  return bound && Math.abs(change - bound.median) / bound.spread
}
