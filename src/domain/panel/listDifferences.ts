import type { Cell } from '../missing'
import { comparedCells, kindOfChange } from './comparePanels'
import { judgeCell, type DifferenceKind } from './judgeCell'
import type { IncomingPanel } from './overlayPanel'
import type { Panel } from './panel'
import { denseValues, indexOfKey } from './panelReading'

/** One cell's difference, with what is stored and what the file says. */
export interface CellDifference {
  readonly kind: DifferenceKind
  readonly entity: number
  readonly period: number
  readonly before: Cell
  readonly after: Cell
}

/**
 * Every difference between a stored panel and one to be laid over it (rule D11), by entity and period: as many of each
 * kind as {@link overlayPanel} counts.
 */
export function* listDifferences(
  base: Panel | undefined,
  incoming: Pick<IncomingPanel, 'panel' | 'covers'>,
): Generator<CellDifference> {
  const { panel, covers } = incoming
  const [was, is] = [cellReader(base), cellReader(panel)]
  const isCovered =
    covers ??
    ((entity, period) =>
      indexOfKey(panel.entityKeys, entity) >= 0 && indexOfKey(panel.periodKeys, period) >= 0)
  const periods = joined(base?.periodKeys, panel.periodKeys)
  for (const entity of joined(base?.entityKeys, panel.entityKeys))
    for (const period of periods) {
      const [before, after] = [was(entity, period), is(entity, period)]
      const kind = judgeCell(
        before.value ?? Number.NaN,
        before.note,
        after.value ?? Number.NaN,
        after.note,
        isCovered(entity, period),
      )
      if (kind) yield { kind, entity, period, before, after }
    }
}

/** The same of a panel that takes the place of another one. */
export function* listReplaced(before: Panel | undefined, after: Panel): Generator<CellDifference> {
  for (const cell of comparedCells(before, after)) {
    const { entity, period } = cell
    yield {
      kind: kindOfChange(cell),
      entity,
      period,
      before: valueOnly(cell.before),
      after: valueOnly(cell.after),
    }
  }
}

function valueOnly(value: number | undefined): Cell {
  return value === undefined ? {} : { value }
}

const nothing: Cell = {}

function cellReader(panel: Panel | undefined): (entity: number, period: number) => Cell {
  if (!panel) return () => nothing
  const dense = denseValues(panel)
  return (entity, period) => {
    const [row, column] = [indexOfKey(panel.entityKeys, entity), indexOfKey(panel.periodKeys, period)]
    if (row < 0 || column < 0) return nothing
    const cell = row * panel.periodKeys.length + column
    const [value, note] = [dense[cell]!, panel.notes.get(cell)]
    return { ...(Number.isNaN(value) ? {} : { value }), ...(note ? { note } : {}) }
  }
}

function joined(a: Uint32Array | undefined, b: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set([...(a ?? []), ...b])).sort()
}
