import type { Panel } from '../../src/domain/panel/panel'
import { valueOfCell } from '../../src/domain/panel/panelReading'

/** All present cells in cell order. */
export function presentCells(panel: Panel) {
  const { entityKeys, periodKeys } = panel
  return [...entityKeys].flatMap((entity, row) =>
    [...periodKeys].flatMap((period, column) => {
      const value = valueOfCell(panel, row * periodKeys.length + column)
      return value === undefined ? [] : [{ entity, period, value }]
    }),
  )
}

/** A panel's values as `entity/period` → value, so that a test reads as data. */
export function cellsOf(panel: Panel): Record<string, number> {
  return Object.fromEntries(
    presentCells(panel).map(({ entity, period, value }) => [`${entity}/${period}`, value]),
  )
}
