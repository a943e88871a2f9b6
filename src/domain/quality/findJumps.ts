import { findingOf, type Finding } from './finding'
import { robustSpread, type RobustSpread } from './robustSpread'
import { isPercent } from './unitKind'
import type { ValueGrid } from './valueGrid'

/**
 * Changes from one period to the next that are beyond the bound of the entity's own other changes, and of everybody's in
 * that period (rule W7). A bound that can't be had, for too few changes or nearly all the same, is left out; one is
 * needed. Where all values are above 0 and no percentages, changes are ratios: large and small ones have one spread.
 *
 * @param isListed whether a period, by its key, is one whose changes are asked for
 */
export function findJumps(
  grid: ValueGrid,
  times: number,
  isListed: (period: number) => boolean,
): readonly Finding[] {
  const { indicator, entities, periods, rows } = grid
  if (indicator.kind === 'rank') return []
  const changes = changesOf(grid)
  return periods.flatMap(({ key: period }, at) => {
    if (at === 0 || !isListed(period)) return []
    const peers = robustSpread(changes.flatMap((own) => own[at] ?? []))
    return changes.flatMap((own, row) => {
      const change = own[at]
      if (change === undefined || change === 0) return []
      const bounds = [timesFrom(change, robustSpread(others(own, at))), timesFrom(change, peers)] as const
      const given = bounds.filter((bound) => bound !== undefined)
      if (given.length === 0 || given.some((bound) => bound <= times)) return []
      const [before, value] = [rows[row]![at - 1]!, rows[row]![at]!]
      const place = { indicator: indicator.code, entity: entities[row]!.key, period, value }
      const evidence = {
        rule: 'jump',
        before,
        ...(bounds[0] === undefined ? {} : { own: bounds[0] }),
        ...(bounds[1] === undefined ? {} : { peers: bounds[1] }),
      } as const
      return [findingOf(place, evidence, Math.min(...given), `${before} ${value}`)]
    })
  })
}

function changesOf({ indicator, rows }: ValueGrid): readonly (readonly (number | undefined)[])[] {
  const areRatios =
    !isPercent(indicator) && rows.every((row) => row.every((value) => value === undefined || value > 0))
  return rows.map((row) =>
    row.map((value, at) => {
      const before = at === 0 ? undefined : row[at - 1]
      if (value === undefined || before === undefined) return undefined
      return areRatios ? Math.log(value / before) : value - before
    }),
  )
}

function others(values: readonly (number | undefined)[], at: number): number[] {
  return values.filter((value, index): value is number => index !== at && value !== undefined)
}

function timesFrom(change: number, bound: RobustSpread | undefined): number | undefined {
  return bound && Math.abs(change - bound.median) / bound.spread
}
