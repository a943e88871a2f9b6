import type { Panel, PanelOrigins } from './panel'
import { cellAt, indexOfKey } from './panelReading'

/** The place in a file that a cell came from (rule D7). */
export interface CellOrigin {
  readonly importId: string
  readonly file: number
  readonly sheet?: string
  readonly row: number
  readonly column: number
}

/** Where a cell came from; undefined where no file gave it. */
export function originOf(
  panel: Panel,
  origins: PanelOrigins,
  entityKey: number,
  periodKey: number,
): CellOrigin | undefined {
  const cell = cellAt(panel, entityKey, periodKey)
  const source = origins.sources[origins.bySource?.[cell] ?? 0]
  if (cell < 0 || !source) return undefined
  const entity = indexOfKey(source.entityKeys, entityKey)
  const period = indexOfKey(source.periodKeys, periodKey)
  if (entity < 0 || period < 0) return undefined
  const sourceCell = entity * source.periodKeys.length + period
  const row = source.rows[source.rowsBy === 'entity' ? entity : sourceCell]
  const column = source.columns[{ fixed: 0, period, cell: sourceCell }[source.columnsBy]]
  if (!row || !column) return undefined
  return {
    importId: source.importId,
    file: source.file,
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
    row,
    column,
  }
}
