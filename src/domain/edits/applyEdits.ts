import type { Cell, CellNote, HandEdit } from '../missing'
import type { Panel, PanelOrigins } from '../panel/panel'
import { packPanel } from '../panel/panelOf'
import { denseValues, indexOfKey } from '../panel/panelReading'
import { cellOf } from './draftEdits'
import type { CellEdit } from './cellEdit'

export interface EditedPanel {
  readonly panel: Panel
  readonly origins: PanelOrigins
  /** Cells that had no value and have one now. */
  readonly added: number
}

/**
 * A panel with values changed by hand (rule D15), each marked with its time and its note. What a file gave stays known:
 * the first edit keeps what it took the place of, and the cell its origin.
 */
export function applyEdits(
  base: { readonly panel: Panel; readonly origins: PanelOrigins },
  edits: readonly CellEdit[],
): EditedPanel {
  const entityKeys = union(base.panel.entityKeys, edits, ({ entity }) => entity)
  const periodKeys = union(base.panel.periodKeys, edits, ({ period }) => period)
  const width = periodKeys.length
  const dense = new Float64Array(entityKeys.length * width).fill(Number.NaN)
  const notes = new Map<number, CellNote>()
  const bySource = base.origins.bySource && new Uint16Array(dense.length)
  const before = denseValues(base.panel)
  const place = (entity: number, period: number) =>
    indexOfKey(entityKeys, entity) * width + indexOfKey(periodKeys, period)
  base.panel.entityKeys.forEach((entity, row) =>
    base.panel.periodKeys.forEach((period, column) => {
      const cell = row * base.panel.periodKeys.length + column
      const target = place(entity, period)
      dense[target] = before[cell]!
      const note = base.panel.notes.get(cell)
      if (note) notes.set(target, note)
      if (bySource) bySource[target] = base.origins.bySource![cell]!
    }),
  )
  let added = 0
  for (const edit of edits) {
    const cell = place(edit.entity, edit.period)
    const value = dense[cell]!
    const next = cellOf(edit)
    if (Number.isNaN(value) && next.value !== undefined) added++
    notes.set(cell, { ...next.note, edit: markOf(edit, value, notes.get(cell)) })
    dense[cell] = next.value ?? Number.NaN
  }
  return {
    panel: packPanel(entityKeys, periodKeys, dense, notes),
    origins: { sources: base.origins.sources, ...(bySource ? { bySource } : {}) },
    added,
  }
}

function markOf(edit: CellEdit, value: number, note: CellNote | undefined): HandEdit {
  const original = note?.edit ? note.edit.original : originalOf(value, note)
  return {
    at: edit.at,
    ...(edit.note === undefined ? {} : { note: edit.note }),
    ...(original ? { original } : {}),
  }
}

function originalOf(value: number, note: CellNote | undefined): Cell | undefined {
  if (Number.isNaN(value) && !note) return undefined
  return { ...(Number.isNaN(value) ? {} : { value }), ...(note ? { note } : {}) }
}

function union(
  keys: Uint32Array,
  edits: readonly CellEdit[],
  keyOf: (edit: CellEdit) => number,
): Uint32Array {
  return Uint32Array.from(new Set([...keys, ...edits.map(keyOf)])).sort()
}
