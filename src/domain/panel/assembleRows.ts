import type { FactTable } from '../facts/factTable'
import { blockShift, numberAt, withinBlock } from '../facts/numberBlocks'
import type { CellNote } from '../missing'
import type { AssembledPanel, AssemblyInput, RunGroup } from './assembly'
import type { CellSource, Panel } from './panel'
import { columnOf, positionsOf, sourceHead, usedPeriods } from './runGroup'

/**
 * The common case, fast: one table, one run an entity, no header twice, so that no place can be given twice and
 * each run is a row of the panel. Undefined where that is not so.
 */
export function assembleRows(group: RunGroup, inputs: readonly AssemblyInput[]): AssembledPanel | undefined {
  const at = group.tables[0]!
  if (group.tables.some((table) => table !== at)) return undefined
  const input = inputs[at]!
  const { table, keys } = input
  if (table.columnsBy === 'cell') return undefined
  const position = table.runIndicator[group.runs[0]!]
  if (new Set(keys.periods).size < keys.periods.length) return undefined
  if (group.runs.some((run) => table.runIndicator[run] !== position)) return undefined
  const entityOf = (run: number) => keys.entities[table.runEntity[run]!]!
  const runs = sortedBy(group.runs, entityOf)
  const entityKeys = runs.map(entityOf)
  if (entityKeys.some((key, row) => row > 0 && key === entityKeys[row - 1])) return undefined
  const periodKeys = usedPeriods(group, inputs)
  const panel = packRows(entityKeys, periodKeys, runs, input)
  const source: CellSource = {
    ...sourceHead(input),
    entityKeys,
    periodKeys,
    rowsBy: 'entity',
    rows: runs.map((run) => table.runRow[run]!),
    ...(table.columnsBy === 'period'
      ? { columnsBy: 'period', columns: periodKeys.map((key) => table.columns[keys.periods.indexOf(key)]!) }
      : {
          columnsBy: 'fixed',
          columns: Uint32Array.of(columnOf(table, runs[0]!, table.runStarts[runs[0]!]!)),
        }),
  }
  return { indicator: group.indicator, panel, origins: { sources: [source] }, duplicates: [] }
}

/** A row's cells by their columns, ascending; of two in one column the later. */
class RowLine {
  length = 0
  readonly columns: Uint32Array
  readonly values: Float64Array
  readonly #columnAt: Uint32Array

  constructor(columnAt: Uint32Array, runs: Uint32Array, runStarts: Uint32Array) {
    const most = runs.reduce((longest, run) => Math.max(longest, runStarts[run + 1]! - runStarts[run]!), 0)
    this.#columnAt = columnAt
    this.columns = new Uint32Array(most)
    this.values = new Float64Array(most)
  }

  read({ runStarts, cellPeriod, cellValue }: FactTable, run: number): void {
    const { columns, values } = this
    const columnAt = this.#columnAt
    const end = runStarts[run + 1]!
    let [length, last, isOrdered] = [0, -1, true]
    for (let index = runStarts[run]!; index < end;) {
      // A row's cells stand side by side but where a block ends: looking each up in its block takes twice as long.
      const periods = cellPeriod.blocks[index >>> blockShift]!
      const cells = cellValue.blocks[index >>> blockShift]!
      const to = Math.min(end, ((index >>> blockShift) + 1) << blockShift)
      for (let at = index & withinBlock; index < to; index++, at++) {
        const column = columnAt[periods[at]!]!
        if (column <= last) isOrdered = false
        last = column
        columns[length] = column
        values[length++] = cells[at]!
      }
    }
    this.length = length
    if (!isOrdered) this.#order()
  }

  #order(): void {
    const byColumn = new Map<number, number>()
    for (let at = 0; at < this.length; at++) byColumn.set(this.columns[at]!, this.values[at]!)
    const ordered = [...byColumn].sort(([a], [b]) => a - b)
    ordered.forEach(([column, value], at) => {
      this.columns[at] = column
      this.values[at] = value
    })
    this.length = ordered.length
  }

  noteCells(table: FactTable, run: number, offset: number, notes: Map<number, CellNote>): void {
    for (let index = table.runStarts[run]!; index < table.runStarts[run + 1]!; index++) {
      const note = table.notes.get(index)
      if (note) notes.set(offset + this.#columnAt[numberAt(table.cellPeriod, index)]!, note)
    }
  }
}

/** Rows mostly stand in order already, and to sort those takes as long as to pack them. */
function sortedBy(runs: Uint32Array, entityOf: (run: number) => number): Uint32Array {
  for (let at = 1; at < runs.length; at++)
    if (entityOf(runs[at - 1]!) > entityOf(runs[at]!))
      return runs.slice().sort((a, b) => entityOf(a) - entityOf(b))
  return runs
}

function packRows(
  entityKeys: Uint32Array,
  periodKeys: Uint32Array,
  runs: Uint32Array,
  { table, keys }: AssemblyInput,
): Panel {
  const { runStarts } = table
  const width = periodKeys.length
  const periodAt = positionsOf(periodKeys)
  const columnAt = keys.periods.map((key) => periodAt[key] ?? 0)
  const values = new Float64Array(runs.reduce((sum, run) => sum + runStarts[run + 1]! - runStarts[run]!, 0))
  const mask = new Uint8Array((runs.length * width + 7) >> 3)
  const rowStarts = new Uint32Array(runs.length + 1)
  const notes = new Map<number, CellNote>()
  const line = new RowLine(columnAt, runs, runStarts)
  let count = 0
  for (let row = 0; row < runs.length; row++) {
    const offset = row * width
    rowStarts[row] = count
    line.read(table, runs[row]!)
    if (table.notes.size > 0) line.noteCells(table, runs[row]!, offset, notes)
    // Only cells that are there are gone through: of each blank one the processor would have to guess.
    for (let at = 0; at < line.length; at++) {
      const value = line.values[at]!
      if (Number.isNaN(value)) continue
      const cell = offset + line.columns[at]!
      mask[cell >> 3]! |= 1 << (cell & 7)
      values[count++] = value
    }
  }
  rowStarts[runs.length] = count
  return {
    entityKeys,
    periodKeys,
    mask,
    values: count === values.length ? values : values.slice(0, count),
    rowStarts,
    notes,
  }
}
