import type { TableCell, TableColumn, TableModel } from '../../charts/tableModel'
import { textWidth } from '../../charts/textWidth'
import { plainText } from '../csvText'
import type { Sheet, SheetCell } from '../scoreSheet/sheetModel'
import { excelDay } from './excelDay'
import { numberFormat } from './numberFormat'

export interface TableSheetInput {
  readonly title: string
  readonly table: TableModel
  /** What the figures are: source, period, tie rule. A table's own rows of one cell are such notes too. */
  readonly notes: readonly string[]
}

const narrowest = 8
const widest = 42

/**
 * Any table of a page as a sheet: its title, a header that stays when it is scrolled, numbers with every digit behind a
 * format, days as dates, a missing value as an empty cell, and under the table its notes.
 */
export function tableSheet({ title, table, notes }: TableSheetInput): Sheet {
  const { columns } = table
  const isNote = (row: readonly TableCell[]) => row.length === 1 && columns.length > 1
  const rows = table.rows.filter((row) => !isNote(row))
  const formats = columns.map((_, at) => numberFormat(rows.flatMap((row) => numberIn(row[at]))))
  const said = [...table.rows.filter(isNote).map(([note]) => String(note ?? '')), ...notes]
  return {
    name: sheetName(title),
    rows: [
      [{ value: plainText(title), look: 'title' }],
      columns.map(({ label }) => ({ value: plainText(label), look: 'head' })),
      ...rows.map((row) => columns.map((_, at) => cellOf(row[at], formats[at]!))),
      ...(said.length > 0 ? [[]] : []),
      ...[...new Set(said)].map((note): SheetCell[] => [plainText(note)]),
    ],
    widths: columns.map((column, at) =>
      widthOf(
        column,
        rows.map((row) => row[at]),
      ),
    ),
    still: { rows: 2, columns: columns.length > 2 ? 1 : 0 },
  }
}

function numberIn(cell: TableCell): readonly number[] {
  return typeof cell === 'number' ? [cell] : []
}

function cellOf(cell: TableCell, format: string): SheetCell {
  if (cell === undefined) return undefined
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, format } : String(cell)
  const day = excelDay(cell)
  return day === undefined ? plainText(cell) : { value: day, format: 'yyyy-mm-dd' }
}

function widthOf({ label }: TableColumn, cells: readonly TableCell[]): number {
  const longest = [label, ...cells.map((cell) => String(cell ?? ''))].reduce(
    (most, text) => Math.max(most, textWidth(text, 2)),
    0,
  )
  return Math.min(widest, Math.max(narrowest, longest + 2))
}

/** Excel takes 31 characters, and none of these. */
function sheetName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}\\/?*[\]:]+/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return [...plain].slice(0, 28).join('').trim() || 'Sheet1'
}
