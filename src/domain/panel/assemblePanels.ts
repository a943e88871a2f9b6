import type { TableKeys } from '../catalogue/reconcileCatalogue'
import type { FactTable } from '../facts/factTable'
import type { CellNote } from '../missing'
import type { CellSource, Panel, PanelOrigins } from './panel'
import { packPanel } from './panelOf'

/** The same place given twice: once may be a slip, twice with different values is a question. */
export interface Duplicate {
  readonly indicator: string
  readonly entity: number
  readonly period: number
  readonly file: string
  readonly row: number
  readonly firstFile: string
  readonly firstRow: number
  readonly first: number | undefined
  readonly second: number | undefined
  readonly agrees: boolean
}

export interface AssembledPanel {
  readonly indicator: string
  readonly panel: Panel
  readonly origins: PanelOrigins
  readonly duplicates: readonly Duplicate[]
}

export interface AssemblyInput {
  readonly table: FactTable
  readonly keys: TableKeys
  readonly importId: string
  /** Position of the table's file in the import. */
  readonly file: number
}

interface RunRef {
  readonly table: number
  readonly run: number
}

/**
 * Turns tables into one panel an indicator, one at a time, so that a caller can write and forget them.
 * Runs are sorted by indicator first (a counting sort over references); of two cells at one place the later wins,
 * and both are reported. Blank cells are not listed in tables, so they are simply absent (rule D5).
 */
export function* assemblePanels(inputs: readonly AssemblyInput[]): Generator<AssembledPanel> {
  for (const [indicator, runs] of runsByIndicator(inputs)) yield assembleOne(indicator, runs, inputs)
}

function runsByIndicator(inputs: readonly AssemblyInput[]): Map<string, RunRef[]> {
  const sorted = new Map<string, RunRef[]>()
  inputs.forEach(({ table, keys }, at) => {
    for (let run = 0; run < table.runIndicator.length; run++) {
      const code = keys.indicators[table.runIndicator[run]!]!
      const list = sorted.get(code)
      if (list) list.push({ table: at, run })
      else sorted.set(code, [{ table: at, run }])
    }
  })
  return sorted
}

function assembleOne(
  indicator: string,
  runs: readonly RunRef[],
  inputs: readonly AssemblyInput[],
): AssembledPanel {
  const { entityKeys, periodKeys } = axesOf(runs, inputs)
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
  for (const { table: at, run } of runs) {
    const { table, keys } = inputs[at]!
    const row = table.runRow[run]!
    const entity = keys.entities[table.runEntity[run]!]!
    const offset = entityAt[entity]! * width
    for (let index = table.runStarts[run]!; index < table.runStarts[run + 1]!; index++) {
      const period = keys.periods[table.cellPeriod[index]!]!
      const cell = offset + periodAt[period]!
      const value = table.cellValue[index]!
      const note = table.notes.get(index)
      if (rows[cell] !== 0) {
        const first = dense[cell]!
        duplicates.push({
          indicator,
          entity,
          period,
          file: table.file,
          row,
          firstFile: inputs[tables[cell]!]!.table.file,
          firstRow: rows[cell]!,
          first: Number.isNaN(first) ? undefined : first,
          second: Number.isNaN(value) ? undefined : value,
          agrees: Object.is(first, value) && notes.get(cell)?.reason === note?.reason,
        })
        notes.delete(cell)
      }
      dense[cell] = value
      if (note) notes.set(cell, note)
      rows[cell] = row
      columns[cell] = columnOf(table, run, index)
      tables[cell] = at
    }
  }
  const panel = packPanel(entityKeys, periodKeys, dense, notes)
  return { indicator, panel, origins: originsOf(panel, { rows, columns, tables }, inputs), duplicates }
}

function axesOf(runs: readonly RunRef[], inputs: readonly AssemblyInput[]) {
  const entities = new Set<number>()
  const periods = new Set<number>()
  for (const { table: at, run } of runs) {
    const { table, keys } = inputs[at]!
    entities.add(keys.entities[table.runEntity[run]!]!)
    for (let index = table.runStarts[run]!; index < table.runStarts[run + 1]!; index++)
      periods.add(keys.periods[table.cellPeriod[index]!]!)
  }
  return { entityKeys: Uint32Array.from(entities).sort(), periodKeys: Uint32Array.from(periods).sort() }
}

/** Position by key, as a plain lookup: keys are small integers. */
function positionsOf(keys: Uint32Array): Uint32Array {
  const positions = new Uint32Array((keys.at(-1) ?? 0) + 1)
  keys.forEach((key, position) => (positions[key] = position))
  return positions
}

/** Where each cell came from, by cell number; row 0 is nowhere. */
interface CellPlaces {
  readonly rows: Uint32Array
  readonly columns: Uint32Array
  readonly tables: Uint16Array
}

/** The column a cell was read from. A header that stands twice gives one indicator, or one period, two columns. */
function columnOf(table: FactTable, run: number, index: number): number {
  if (table.columnsBy === 'fixed') return table.columns[0]!
  return table.columns[table.columnsBy === 'indicator' ? table.runIndicator[run]! : table.cellPeriod[index]!]!
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
  { table, importId, file }: AssemblyInput,
): CellSource {
  const isHere = (cell: number) => rows[cell] !== 0 && tables[cell] === at
  const width = periodKeys.length
  const byEntity = folded(rows, entityKeys.length, isHere, (cell) => Math.floor(cell / width))
  const fixed = folded(columns, 1, isHere, () => 0)
  const byPeriod = fixed ? undefined : folded(columns, width, isHere, (cell) => cell % width)
  return {
    importId,
    file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
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
