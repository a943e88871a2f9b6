import type { CataloguePeriod, Entity, Indicator } from '../catalogue/catalogue'
import type { Panel } from '../panel/panel'
import { cellAt, valueOfCell } from '../panel/panelReading'
import { findingOf, type Finding } from './finding'

/**
 * An indicator whose newest figure is so many periods behind the dataset's (rule W7). One that was never measured in
 * this kind of period is not late.
 *
 * @param periods all of the kind, oldest first, up to the newest in which the dataset has figures
 */
export function findStale(
  indicator: Indicator,
  panel: Panel,
  members: readonly Entity[],
  periods: readonly CataloguePeriod[],
  least: number,
): Finding | undefined {
  const newest = periods.at(-1)
  const last = periods.findLastIndex(({ key }) =>
    members.some((entity) => {
      const cell = cellAt(panel, entity.key, key)
      return (
        cell >= 0 && (valueOfCell(panel, cell) !== undefined || panel.notes.get(cell)?.rank !== undefined)
      )
    }),
  )
  const behind = periods.length - 1 - last
  if (!newest || last < 0 || behind < least) return undefined
  const period = periods[last]!.key
  const evidence = { rule: 'stale', newest: newest.key, behind } as const
  return findingOf({ indicator: indicator.code, period }, evidence, behind, `${period} ${newest.key}`)
}
