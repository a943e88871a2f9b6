import type { CellRange } from '../../domain/tables/tableParts'
import type { Sheet } from '../spreadsheet/sheet'

/** The top left of a sheet as it looks, and its end, for showing in it what was seen. Plain data. */
export interface SheetGrid {
  /** Texts, from row 1 and column 1 on; none wider or longer than the rest is needed. */
  readonly rows: readonly (readonly string[])[]
  /** Of a longer sheet its last rows, where sums and notes stand. */
  readonly lastRows: readonly (readonly string[])[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** How far the sheet goes. */
  readonly lastRow: number
  readonly lastColumn: number
}

const mostRows = 80
const mostLastRows = 20
const mostColumns = 40
const longestText = 120

/** The top left of a sheet, and its last rows. */
export function sheetGrid(sheet: Sheet): SheetGrid {
  const [rows, lastRows]: [string[][], string[][]] = [[], []]
  const firstOfLast = Math.max(mostRows, sheet.lastRow - mostLastRows) + 1
  let lastColumn = 0
  for (let row = 1; row <= sheet.lastRow; row++) {
    const width = sheet.widthOf(row)
    lastColumn = Math.max(lastColumn, width)
    if (row <= mostRows) rows.push(textsOf(sheet, row, width))
    else if (row >= firstOfLast) lastRows.push(textsOf(sheet, row, width))
  }
  const hasRow = (row: number) => row <= mostRows || row >= firstOfLast
  return {
    rows,
    lastRows,
    merges: sheet.merges.filter(
      ({ firstRow, lastRow, firstColumn }) =>
        firstColumn <= mostColumns && (firstRow <= mostRows || lastRow >= firstOfLast),
    ),
    hiddenRows: [...sheet.hiddenRows].filter(hasRow),
    hiddenColumns: [...sheet.hiddenColumns].filter((column) => column <= mostColumns),
    lastRow: sheet.lastRow,
    lastColumn,
  }
}

function textsOf(sheet: Sheet, row: number, width: number): string[] {
  const columns = Array.from({ length: Math.min(width, mostColumns) }, (_, at) => at + 1)
  return columns.map((column) => sheet.cellAt(row, column)?.text.slice(0, longestText) ?? '')
}

/** Whether a row of the sheet is among those of its grid. */
export function isGridRow({ rows, lastRows, lastRow }: SheetGrid, row: number): boolean {
  return row <= rows.length || (row > lastRow - lastRows.length && row <= lastRow)
}
