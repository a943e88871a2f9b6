import type { CellNote } from '../missing'
import type { Panel } from './panel'

/** Position of a key in an ascending key list, or -1. */
export function indexOfKey(keys: Uint32Array, key: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = keys[middle]!
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The cell number of an entity and a period, or -1 where the panel does not reach. */
export function cellAt(panel: Panel, entityKey: number, periodKey: number): number {
  const entity = indexOfKey(panel.entityKeys, entityKey)
  const period = indexOfKey(panel.periodKeys, periodKey)
  return entity < 0 || period < 0 ? -1 : entity * panel.periodKeys.length + period
}

function isPresent(panel: Panel, cell: number): boolean {
  return ((panel.mask[cell >> 3]! >> (cell & 7)) & 1) === 1
}

/** The value at a cell number; undefined where missing, never zero (rule D5). */
export function valueOfCell(panel: Panel, cell: number): number | undefined {
  if (cell < 0 || !isPresent(panel, cell)) return undefined
  const row = Math.floor(cell / panel.periodKeys.length)
  let index = panel.rowStarts[row]!
  for (let before = row * panel.periodKeys.length; before < cell; before++)
    if (isPresent(panel, before)) index++
  return panel.values[index]
}

/** The value of an entity in a period; undefined where missing (rule D5). */
export function valueAt(panel: Panel, entityKey: number, periodKey: number): number | undefined {
  return valueOfCell(panel, cellAt(panel, entityKey, periodKey))
}

/** What is noted of a cell; a missing cell without a note is `absent`. */
export function noteAt(panel: Panel, entityKey: number, periodKey: number): CellNote | undefined {
  const cell = cellAt(panel, entityKey, periodKey)
  return cell < 0 ? undefined : panel.notes.get(cell)
}

/** The panel as a dense row-major matrix, NaN where there is no value. */
export function denseValues(panel: Panel): Float64Array {
  const dense = new Float64Array(panel.entityKeys.length * panel.periodKeys.length)
  let next = 0
  for (let cell = 0; cell < dense.length; cell++)
    dense[cell] = isPresent(panel, cell) ? panel.values[next++]! : Number.NaN
  return dense
}

/** A panel unpacked once for many look-ups: by entity key and period key, undefined where missing (rule D5). */
export function panelReader(panel: Panel): (entityKey: number, periodKey: number) => number | undefined {
  const { entityKeys, periodKeys } = panel
  const dense = denseValues(panel)
  const rows = new Map(Array.from(entityKeys, (key, at) => [key, at * periodKeys.length]))
  const columns = new Map(Array.from(periodKeys, (key, at) => [key, at]))
  return (entityKey, periodKey) => {
    const row = rows.get(entityKey)
    const column = columns.get(periodKey)
    if (row === undefined || column === undefined) return undefined
    const value = dense[row + column]!
    return Number.isNaN(value) ? undefined : value
  }
}
