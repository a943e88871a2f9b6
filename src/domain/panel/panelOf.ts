import type { CellNote } from '../missing'
import type { Panel } from './panel'

/** One present or noted cell, addressed by keys. */
export interface PanelCell {
  readonly entity: number
  readonly period: number
  readonly value?: number
  readonly note?: CellNote
}

/**
 * Builds a panel from a list of cells, axes ascending by key. Of two cells at the same place the later wins;
 * find duplicates before, with `assemblePanels`. For tests and small edits; imports use `assemblePanels`.
 */
export function panelOf(cells: Iterable<PanelCell>): Panel {
  const list = [...cells]
  const entityKeys = Uint32Array.from([...new Set(list.map((cell) => cell.entity))].sort((a, b) => a - b))
  const periodKeys = Uint32Array.from([...new Set(list.map((cell) => cell.period))].sort((a, b) => a - b))
  const entityAt = new Map(Array.from(entityKeys, (key, index) => [key, index]))
  const periodAt = new Map(Array.from(periodKeys, (key, index) => [key, index]))
  const dense = new Float64Array(entityKeys.length * periodKeys.length).fill(Number.NaN)
  const notes = new Map<number, CellNote>()
  for (const { entity, period, value, note } of list) {
    const cell = entityAt.get(entity)! * periodKeys.length + periodAt.get(period)!
    dense[cell] = value ?? Number.NaN
    if (note) notes.set(cell, note)
    else notes.delete(cell)
  }
  return packPanel(entityKeys, periodKeys, dense, notes)
}

/** Packs a dense row-major matrix, NaN meaning no value, into a panel. */
export function packPanel(
  entityKeys: Uint32Array,
  periodKeys: Uint32Array,
  dense: Float64Array,
  notes: ReadonlyMap<number, CellNote>,
): Panel {
  const width = periodKeys.length
  const mask = new Uint8Array((dense.length + 7) >> 3)
  const rowStarts = new Uint32Array(entityKeys.length + 1)
  let count = 0
  for (let cell = 0; cell < dense.length; cell++) if (!Number.isNaN(dense[cell]!)) count++
  const values = new Float64Array(count)
  let next = 0
  for (let row = 0; row < entityKeys.length; row++) {
    rowStarts[row] = next
    for (let cell = row * width; cell < (row + 1) * width; cell++) {
      const value = dense[cell]!
      if (Number.isNaN(value)) continue
      mask[cell >> 3]! |= 1 << (cell & 7)
      values[next++] = value
    }
  }
  rowStarts[entityKeys.length] = next
  return { entityKeys, periodKeys, mask, values, rowStarts, notes }
}
