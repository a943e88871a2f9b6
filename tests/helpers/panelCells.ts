import type { Panel } from '../../src/domain/panel/panel'
import { presentCells } from '../../src/domain/panel/panelReading'

/** A panel's values as `entity/period` → value, so that a test reads as data. */
export function cellsOf(panel: Panel): Record<string, number> {
  return Object.fromEntries(
    [...presentCells(panel)].map(({ entity, period, value }) => [`${entity}/${period}`, value]),
  )
}
