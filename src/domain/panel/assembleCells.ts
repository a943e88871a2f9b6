import { numberAt } from '../facts/numberBlocks'
import type { CellNote } from '../missing'
import type { AssembledPanel, AssemblyInput, Duplicate, RunGroup, WhichCounts } from './assembly'
import type { CellSource, Panel, PanelOrigins } from './panel'
import { saysTheSame } from './judgeCell'
import { packPanel } from './panelOf'
import { columnOf, positionsOf, sourceHead, usedPeriods } from './runGroup'

/** The general case: cell by cell, remembering where each came from. */
export function assembleCells(
  group: RunGroup,
  inputs: readonly AssemblyInput[],
  counts: WhichCounts = 'later',
): AssembledPanel {
  const { indicator } = group
  const periodKeys = usedPeriods(group, inputs)
  const entityKeys = usedEntities(group, inputs)
  const entityAt = positionsOf(entityKeys)
  const periodAt = positionsOf(periodKeys)
  const width = periodKeys.length
  const dense = new Float64Array(entityKeys.length * width).fill(Number.NaN)
  const notes = new Map<number, CellNote>()
  /** Row, column and table of what stands in each cell so far; row 0 is nothing. */
  const rows = new Uint32Array(dense.length)
  const columns = new Uint32Array(dense.length)
  const tables = new Uint16Array(dense.length)
  const duplicates: Duplicate[] = []
  group.runs.forEach((run, place) => {
    const at = group.tables[place]!
    const { table, keys } = inputs[at]!
    const row = table.runRow[run]!
    const entity = keys.entities[table.runEntity[run]!]!
    const offset = entityAt[entity]! * width
    for (let index = table.runStarts[run]!; index < table.runStarts[run + 1]!; index++) {
      const period = keys.periods[numberAt(table.cellPeriod, index)]!
      const cell = offset + periodAt[period]!
      const value = numberAt(table.cellValue, index)
      const note = table.notes.get(index)
      const column = columnOf(table, run, index)
      if (rows[cell] !== 0) {
        const first = dense[cell]!
        const firstTable = inputs[tables[cell]!]!.table
        duplicates.push({
          ...{ indicator, entity, period, row, column },
          file: table.file,
          ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
          firstFile: firstTable.file,
          ...(firstTable.sheet === undefined ? {} : { firstSheet: firstTable.sheet }),
          firstRow: rows[cell]!,
          firstColumn: columns[cell]!,
          first: Number.isNaN(first) ? undefined : first,
          second: Number.isNaN(value) ? undefined : value,
          agrees: Object.is(first, value) && saysTheSame(notes.get(cell), note),
        })
        if (counts === 'first') continue
        notes.delete(cell)
      }
      dense[cell] = value
      if (note) notes.set(cell, note)
      rows[cell] = row
      columns[cell] = column
      tables[cell] = at
    }
  })
  const panel = packPanel(entityKeys, periodKeys, dense, notes)
  return { indicator, panel, origins: originsOf(panel, { rows, columns, tables }, inputs), duplicates }
}

function usedEntities({ runs, tables }: RunGroup, inputs: readonly AssemblyInput[]): Uint32Array {
  const used = new Set<number>()
  runs.forEach((run, place) => {
    const { table, keys } = inputs[tables[place]!]!
    used.add(keys.entities[table.runEntity[run]!]!)
  })
  return Uint32Array.from(used).sort()
}

/** Where each cell came from, by cell number; row 0 is nowhere. */
interface CellPlaces {
  readonly rows: Uint32Array
  readonly columns: Uint32Array
  readonly tables: Uint16Array
}

function originsOf(panel: Panel, places: CellPlaces, inputs: readonly AssemblyInput[]): PanelOrigins {
  const { rows, tables } = places
  const used = [...new Set(tables.filter((_, cell) => rows[cell] !== 0))].sort((a, b) => a - b)
  const sources = used.map((at) => sourceOf(panel, places, at, inputs[at]!))
  if (used.length < 2) return { sources }
  return { sources, bySource: tables.map((at, cell) => (rows[cell] === 0 ? 0 : used.indexOf(at))) }
}

function sourceOf(
  { entityKeys, periodKeys }: Panel,
  { rows, columns, tables }: CellPlaces,
  at: number,
  input: AssemblyInput,
): CellSource {
  const isHere = (cell: number) => rows[cell] !== 0 && tables[cell] === at
  const width = periodKeys.length
  const byEntity = folded(rows, entityKeys.length, isHere, (cell) => Math.floor(cell / width))
  const fixed = folded(columns, 1, isHere, () => 0)
  const byPeriod = fixed ? undefined : folded(columns, width, isHere, (cell) => cell % width)
  return {
    ...sourceHead(input),
    entityKeys,
    periodKeys,
    rowsBy: byEntity ? 'entity' : 'cell',
    rows: byEntity ?? rows.map((row, cell) => (isHere(cell) ? row : 0)),
    columnsBy: fixed ? 'fixed' : byPeriod ? 'period' : 'cell',
    columns: fixed ?? byPeriod ?? columns.map((column, cell) => (isHere(cell) ? column : 0)),
  }
}

/** One number for each place on an axis instead of one a cell; undefined where cells of a place differ. */
function folded(
  numbers: Uint32Array,
  length: number,
  isHere: (cell: number) => boolean,
  placeOf: (cell: number) => number,
): Uint32Array | undefined {
  const axis = new Uint32Array(length)
  for (let cell = 0; cell < numbers.length; cell++) {
    if (!isHere(cell)) continue
    const place = placeOf(cell)
    if (axis[place] !== 0 && axis[place] !== numbers[cell]) return undefined
    axis[place] = numbers[cell]!
  }
  return axis
}
