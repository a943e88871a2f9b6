import type { FactTable } from './factTable'
import { blockShift, numberAt, type NumberBlocks } from './numberBlocks'

/**
 * A table without some of its runs, and without the entities and indicators that are left out with them. Places stay:
 * a kept cell still says which row and column it stood in.
 */
export function keepRuns(
  table: FactTable,
  keepsEntity: (position: number) => boolean,
  keepsIndicator: (position: number) => boolean,
): FactTable {
  const entityAt = positionsOf(table.entities.length, keepsEntity)
  const indicatorAt = positionsOf(table.indicators.length, keepsIndicator)
  const runs = Array.from(table.runEntity.keys()).filter(
    (run) => keepsEntity(table.runEntity[run]!) && keepsIndicator(table.runIndicator[run]!),
  )
  const starts = [0]
  const cells: number[] = []
  for (const run of runs) {
    for (let cell = table.runStarts[run]!; cell < table.runStarts[run + 1]!; cell++) cells.push(cell)
    starts.push(cells.length)
  }
  const notes = cells.flatMap((cell, at) => {
    const note = table.notes.get(cell)
    return note ? [[at, note] as const] : []
  })
  return {
    ...table,
    entities: table.entities.filter((_, at) => keepsEntity(at)),
    indicators: table.indicators.filter((_, at) => keepsIndicator(at)),
    runIndicator: Uint32Array.from(runs, (run) => indicatorAt[table.runIndicator[run]!]!),
    runEntity: Uint32Array.from(runs, (run) => entityAt[table.runEntity[run]!]!),
    runRow: Uint32Array.from(runs, (run) => table.runRow[run]!),
    runStarts: Uint32Array.from(starts),
    cellPeriod: inBlocks(cells, table.cellPeriod, Uint16Array),
    cellValue: inBlocks(cells, table.cellValue, Float64Array),
    notes: new Map(notes),
    columns: columnsOf(table, cells, keepsIndicator),
  }
}

function positionsOf(length: number, keeps: (position: number) => boolean): number[] {
  let next = 0
  return Array.from({ length }, (_, at) => (keeps(at) ? next++ : -1))
}

function columnsOf(
  { columns, columnsBy }: FactTable,
  cells: readonly number[],
  keepsIndicator: (position: number) => boolean,
): Uint32Array {
  if (columnsBy === 'indicator') return columns.filter((_, at) => keepsIndicator(at))
  return columnsBy === 'cell' ? Uint32Array.from(cells, (cell) => columns[cell]!) : columns
}

function inBlocks<T extends Uint16Array | Float64Array>(
  cells: readonly number[],
  from: NumberBlocks<T>,
  Numbers: { from(values: readonly number[]): T },
): NumberBlocks<T> {
  const blocks: T[] = []
  for (let start = 0; start < cells.length; start += 1 << blockShift)
    blocks.push(
      Numbers.from(cells.slice(start, start + (1 << blockShift)).map((cell) => numberAt(from, cell))),
    )
  return { length: cells.length, blocks }
}
