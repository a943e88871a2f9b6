import type { CellNote } from '../missing'
import type { Panel, PanelOrigins } from './panel'
import { packPanel } from './panelOf'
import { cellAt, denseValues, indexOfKey } from './panelReading'

export interface ChangedCell {
  readonly entity: number
  readonly period: number
  readonly before: number | undefined
  readonly after: number | undefined
}

/** What laying a panel over a stored one would do, cell by cell. */
export interface PanelDifference {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Stored cells that the new file leaves blank: they stay. */
  readonly kept: number
  /** The first changed cells, as evidence. */
  readonly examples: readonly ChangedCell[]
}

export interface Overlaid {
  readonly panel: Panel
  readonly origins: PanelOrigins
  readonly difference: PanelDifference
}

const exampleLimit = 20

/**
 * Lays an imported panel over a stored one. A cell that the file gives (a value, or a stated reason such as `..`)
 * replaces the stored one; a cell that it leaves blank keeps it, since blank is not zero and not a deletion (rule D5).
 * Origins are kept for each cell (rule D7).
 */
export function overlayPanel(
  base: { readonly panel: Panel; readonly origins: PanelOrigins } | undefined,
  incoming: { readonly panel: Panel; readonly origins: PanelOrigins },
): Overlaid {
  if (!base) {
    const added = incoming.panel.values.length + notedOnly(incoming.panel)
    return { ...incoming, difference: { added, changed: 0, unchanged: 0, kept: 0, examples: [] } }
  }
  const entityKeys = union(base.panel.entityKeys, incoming.panel.entityKeys)
  const periodKeys = union(base.panel.periodKeys, incoming.panel.periodKeys)
  const dense = new Float64Array(entityKeys.length * periodKeys.length).fill(Number.NaN)
  const notes = new Map<number, CellNote>()
  const sourceCount = base.origins.sources.length
  const bySource = new Uint16Array(dense.length)
  const tally = { added: 0, changed: 0, unchanged: 0, kept: 0 }
  const examples: ChangedCell[] = []

  const place = (
    panel: Panel,
    visit: (target: number, cell: number, entity: number, period: number) => void,
  ) => {
    for (let row = 0; row < panel.entityKeys.length; row++) {
      const entity = panel.entityKeys[row]!
      const offset = indexOfKey(entityKeys, entity) * periodKeys.length
      for (let column = 0; column < panel.periodKeys.length; column++) {
        const period = panel.periodKeys[column]!
        visit(offset + indexOfKey(periodKeys, period), row * panel.periodKeys.length + column, entity, period)
      }
    }
  }

  const baseValues = denseValues(base.panel)
  const newValues = denseValues(incoming.panel)
  place(base.panel, (target, cell, entity, period) => {
    dense[target] = baseValues[cell]!
    const note = base.panel.notes.get(cell)
    if (note) notes.set(target, note)
    bySource[target] = base.origins.bySource?.[cell] ?? 0
    const there = note !== undefined || !Number.isNaN(baseValues[cell]!)
    const other = cellAt(incoming.panel, entity, period)
    if (there && other >= 0 && isBlank(newValues[other]!, incoming.panel.notes.get(other))) tally.kept++
  })
  place(incoming.panel, (target, cell, entity, period) => {
    const after = newValues[cell]!
    const note = incoming.panel.notes.get(cell)
    if (isBlank(after, note)) return
    const before = dense[target]!
    const noteBefore = notes.get(target)
    if (isBlank(before, noteBefore)) tally.added++
    else if (Object.is(before, after) && noteBefore?.reason === note?.reason) tally.unchanged++
    else {
      tally.changed++
      if (examples.length < exampleLimit)
        examples.push({ entity, period, before: known(before), after: known(after) })
    }
    dense[target] = after
    if (note) notes.set(target, note)
    else notes.delete(target)
    bySource[target] = sourceCount + (incoming.origins.bySource?.[cell] ?? 0)
  })
  return {
    panel: packPanel(entityKeys, periodKeys, dense, notes),
    origins: dropUnusedSources(
      { sources: [...base.origins.sources, ...incoming.origins.sources], bySource },
      dense,
      notes,
    ),
    difference: { ...tally, examples },
  }
}

function isBlank(value: number, note: CellNote | undefined): boolean {
  return Number.isNaN(value) && note === undefined
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value
}

function notedOnly(panel: Panel): number {
  if (panel.notes.size === 0) return 0
  const values = denseValues(panel)
  let count = 0
  for (const cell of panel.notes.keys()) if (Number.isNaN(values[cell]!)) count++
  return count
}

function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set([...a, ...b])).sort()
}

/** A source none of whose cells is left is forgotten, so that a weekly rewrite does not gather them for ever. */
function dropUnusedSources(
  origins: { readonly sources: PanelOrigins['sources']; readonly bySource: Uint16Array },
  dense: Float64Array,
  notes: ReadonlyMap<number, CellNote>,
): PanelOrigins {
  const used = new Set<number>()
  origins.bySource.forEach((source, cell) => {
    if (!isBlank(dense[cell]!, notes.get(cell))) used.add(source)
  })
  const order = [...used].sort((a, b) => a - b)
  const sources = order.map((at) => origins.sources[at]!)
  if (sources.length < 2) return { sources }
  const position = new Map(order.map((at, index) => [at, index]))
  return { sources, bySource: origins.bySource.map((at) => position.get(at) ?? 0) }
}
