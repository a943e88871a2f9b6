import type { FactEntity, FactIndicator, FactTable } from '../../domain/facts/factTable'
import type { CellNote } from '../../domain/missing'
import type { Period } from '../../domain/periods/period'
import { readCell } from '../cells/readCell'
import { NumberColumn } from '../numberColumn'
import { csvRows } from './csvRecords'

export interface ObservationCatalogue {
  readonly entities: ReadonlyMap<string, FactEntity>
  readonly indicators: ReadonlyMap<string, FactIndicator>
  /** What stands before the year in an edition's name. */
  readonly edition?: string
}

const keyColumns = ['economy', 'year']

function yearPeriod(text: string, edition: string | undefined): Period {
  const year = Number(text)
  return edition ? { kind: 'year', year, edition: `${edition}${year}` } : { kind: 'year', year }
}

/** The row (from 1) at which a file of observations is not one of ours, or undefined. */
function strangeRow(rows: readonly string[][], catalogue: ObservationCatalogue): number | undefined {
  const [header = [], ...body] = rows
  const known = header.slice(keyColumns.length).every((code) => catalogue.indicators.has(code))
  if (!known || keyColumns.some((name, column) => header[column] !== name)) return 1
  const at = body.findIndex(
    ([economy = '', year = '', ...texts]) =>
      texts.length !== header.length - keyColumns.length ||
      !catalogue.entities.has(economy) ||
      !/^\d{4}$/.test(year),
  )
  return at < 0 ? undefined : at + 2
}

/** Distinct texts of a column in order of first sight, with the row (from 1) of that. */
function firstSeen(rows: readonly string[][], column: number): Map<string, { at: number; row: number }> {
  const seen = new Map<string, { at: number; row: number }>()
  rows.forEach((cells, index) => {
    const text = cells[column] ?? ''
    if (!seen.has(text)) seen.set(text, { at: seen.size, row: index + 2 })
  })
  return seen
}

/** The columns of a fact table with one run a cell. */
function listCells(body: readonly string[][], width: number) {
  const size = body.length * width
  const lists = {
    runIndicator: new Uint32Array(size),
    runEntity: new Uint32Array(size),
    runRow: new Uint32Array(size),
    cellPeriod: new NumberColumn(Uint16Array),
    cellValue: new NumberColumn(Float64Array),
  }
  const notes = new Map<number, CellNote>()
  const [entities, periods] = [firstSeen(body, 0), firstSeen(body, 1)]
  let count = 0
  body.forEach((row, index) => {
    const [entity, period] = [entities.get(row[0]!)!.at, periods.get(row[1]!)!.at]
    for (let indicator = 0; indicator < width; indicator++) {
      const cell = readCell(row[keyColumns.length + indicator]!)
      if (!cell) continue
      lists.runIndicator[count] = indicator
      lists.runEntity[count] = entity
      lists.runRow[count] = index + 2
      lists.cellPeriod.push(period)
      lists.cellValue.push(cell.value ?? Number.NaN)
      if (cell.note) notes.set(count, cell.note)
      count++
    }
  })
  return { entities, periods, notes, count, lists }
}

/**
 * One file of observations (`economy,year,<indicator>…`) as facts: one run a cell, its row the line of the file and
 * its column that of the indicator (rule D7). A blank cell is absent and not listed (rule D5).
 *
 * @returns the table, or the row (from 1) that is not of this layout
 */
export function observationTable(
  file: string,
  text: string,
  catalogue: ObservationCatalogue,
): FactTable | { readonly strangeRow: number } {
  const rows = csvRows(text)
  const strange = strangeRow(rows, catalogue)
  if (strange !== undefined) return { strangeRow: strange }
  const codes = rows[0]!.slice(keyColumns.length)
  const { entities, periods, notes, count, lists } = listCells(rows.slice(1), codes.length)
  return {
    file,
    entities: Array.from(entities, ([code, { row }]) => ({ ...catalogue.entities.get(code)!, seenAt: row })),
    indicators: codes.map((code) => catalogue.indicators.get(code)!),
    periods: Array.from(periods.keys(), (year) => yearPeriod(year, catalogue.edition)),
    runIndicator: lists.runIndicator.slice(0, count),
    runEntity: lists.runEntity.slice(0, count),
    runRow: lists.runRow.slice(0, count),
    runStarts: Uint32Array.from({ length: count + 1 }, (_, run) => run),
    cellPeriod: lists.cellPeriod.finishBlocks(),
    cellValue: lists.cellValue.finishBlocks(),
    notes,
    columnsBy: 'indicator',
    columns: Uint32Array.from(codes, (_, index) => keyColumns.length + index + 1),
  }
}
