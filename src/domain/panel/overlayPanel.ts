import type { CellNote } from '../missing'
import { isSamePanel } from './isSamePanel'
import { isBlank, judgeCell, usualRules, type DifferenceKind, type OverlayRules } from './judgeCell'
import type { Panel, PanelOrigins } from './panel'
import { packPanel } from './panelOf'
import { denseValues, indexOfKey } from './panelReading'

/** What laying a panel over a stored one does, in cells of each kind. */
export type PanelDifference = Readonly<Record<DifferenceKind, number>>

export interface IncomingPanel {
  readonly panel: Panel
  readonly origins: PanelOrigins
  /** Whether the file speaks of a place, and so leaves it blank where it gives nothing; else within the axes. */
  readonly covers?: (entity: number, period: number) => boolean
}

export interface Overlaid {
  readonly panel: Panel
  readonly origins: PanelOrigins
  readonly difference: PanelDifference
}

/**
 * Lays an imported panel over a stored one (rule D11). A cell that the file gives (a value, or a stated reason such as
 * `..`) replaces the stored one; a cell that it leaves blank keeps it, since blank is not zero and not a deletion (rule
 * D5), and one that was changed by hand stays, unless the rules say otherwise. Origins are kept for each cell (rule
 * D7). Where nothing changes at all, what is stored is given back itself.
 */
export function overlayPanel(
  base: { readonly panel: Panel; readonly origins: PanelOrigins } | undefined,
  { covers, ...incoming }: IncomingPanel,
  rules: OverlayRules = usualRules,
): Overlaid {
  const none = { added: 0, changed: 0, unchanged: 0, blank: 0, hand: 0 }
  const given = incoming.panel.values.length + notedOnly(incoming.panel)
  if (!base) return { ...incoming, difference: { ...none, added: given } }
  const isCovered = covers ?? withinAxes(incoming.panel)
  if (isSamePanel(base.panel, incoming.panel)) return { ...base, difference: { ...none, unchanged: given } }
  const entityKeys = union(base.panel.entityKeys, incoming.panel.entityKeys)
  const periodKeys = union(base.panel.periodKeys, incoming.panel.periodKeys)
  const width = periodKeys.length
  const dense = new Float64Array(entityKeys.length * width).fill(Number.NaN)
  const notes = new Map<number, CellNote>()
  const sourceCount = base.origins.sources.length
  const bySource = new Uint16Array(dense.length)
  let blank = 0

  /** Goes through a panel's cells with their place in the new one; positions are looked up once an axis. */
  const place = (panel: Panel, visit: (target: number, cell: number) => void) => {
    const columns = panel.periodKeys.map((period) => indexOfKey(periodKeys, period))
    panel.entityKeys.forEach((entity, row) => {
      const offset = indexOfKey(entityKeys, entity) * width
      for (let column = 0; column < columns.length; column++)
        visit(offset + columns[column]!, row * columns.length + column)
    })
  }

  const entityAt = (cell: number) => entityKeys[Math.floor(cell / width)]!
  const periodAt = (cell: number) => periodKeys[cell % width]!
  const baseValues = denseValues(base.panel)
  const newValues = denseValues(incoming.panel)
  const incomingCell = new Int32Array(dense.length).fill(-1)
  place(incoming.panel, (target, cell) => (incomingCell[target] = cell))
  place(base.panel, (target, cell) => {
    const value = baseValues[cell]!
    const note = noteOf(base.panel.notes, cell)
    if (isBlank(value, note)) return
    const other = incomingCell[target]!
    const isGiven = other >= 0 && !isBlank(newValues[other]!, noteOf(incoming.panel.notes, other))
    if (!isGiven && note?.edit === undefined && isCovered(entityAt(target), periodAt(target))) {
      blank++
      if (rules.blanks === 'remove') return
    }
    dense[target] = value
    if (note) notes.set(target, note)
    bySource[target] = base.origins.bySource?.[cell] ?? 0
  })
  let [added, changed, unchanged, hand] = [0, 0, 0, 0]
  place(incoming.panel, (target, cell) => {
    const after = newValues[cell]!
    const note = noteOf(incoming.panel.notes, cell)
    if (isBlank(after, note)) return
    const noteBefore = noteOf(notes, target)
    // Counted apart: by the kind's name the whole takes a third longer, and a file has ten million cells.
    const kind = judgeCell(dense[target]!, noteBefore, after, note, true)
    if (kind === 'added') added++
    else if (kind === 'changed') changed++
    else if (kind === 'unchanged') unchanged++
    else hand++
    if (noteBefore?.edit && rules.handEdits === 'keep') return
    dense[target] = after
    if (note) notes.set(target, note)
    else if (noteBefore) notes.delete(target)
    bySource[target] = sourceCount + (incoming.origins.bySource?.[cell] ?? 0)
  })
  const difference = { added, changed, unchanged, blank, hand }
  const panel = packPanel(entityKeys, periodKeys, dense, notes)
  if (isSamePanel(base.panel, panel)) return { ...base, difference }
  const sources = [...base.origins.sources, ...incoming.origins.sources]
  return { panel, origins: dropUnusedSources({ sources, bySource }, dense, notes), difference }
}

function withinAxes({ entityKeys, periodKeys }: Panel): NonNullable<IncomingPanel['covers']> {
  const [entities, periods] = [new Set(entityKeys), new Set(periodKeys)]
  return (entity, period) => entities.has(entity) && periods.has(period)
}

/** Most panels have no notes at all, and a look into an empty map is not free for every cell. */
function noteOf(notes: ReadonlyMap<number, CellNote>, cell: number): CellNote | undefined {
  return notes.size > 0 ? notes.get(cell) : undefined
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
  const used = new Uint8Array(origins.sources.length)
  origins.bySource.forEach((source, cell) => {
    if (!isBlank(dense[cell]!, noteOf(notes, cell))) used[source] = 1
  })
  const order = Array.from(used.keys()).filter((source) => used[source] === 1)
  const sources = order.map((at) => origins.sources[at]!)
  if (sources.length < 2) return { sources }
  const position = new Map(order.map((at, index) => [at, index]))
  return { sources, bySource: origins.bySource.map((at) => position.get(at) ?? 0) }
}
