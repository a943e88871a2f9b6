import type { CellRange } from '../../domain/tables/tableParts'
import type { Sheet } from '../spreadsheet/sheet'

/** The top left of a sheet as it looks, for showing in it what was seen. Plain data. */
export interface SheetGrid {
  /** Texts, from row 1 and column 1 on; none wider or longer than the rest is needed. */
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** How far the sheet goes. */
  readonly lastRow: number
  readonly lastColumn: number
}

const mostRows = 80
const mostColumns = 40
const longestText = 120

/** The top left of a sheet. */
export function sheetGrid(sheet: Sheet): SheetGrid {
  const rows: string[][] = []
  let lastColumn = 0
  for (let row = 1; row <= sheet.lastRow; row++) {
    const width = sheet.widthOf(row)
    lastColumn = Math.max(lastColumn, width)
    if (row > mostRows) continue
    const columns = Array.from({ length: Math.min(width, mostColumns) }, (_, at) => at + 1)
    rows.push(columns.map((column) => sheet.cellAt(row, column)?.text.slice(0, longestText) ?? ''))
  }
  const isShown = (row: number, column: number) => row <= mostRows && column <= mostColumns
  return {
    rows,
    merges: sheet.merges.filter(({ firstRow, firstColumn }) => isShown(firstRow, firstColumn)),
    hiddenRows: [...sheet.hiddenRows].filter((row) => row <= mostRows),
    hiddenColumns: [...sheet.hiddenColumns].filter((column) => column <= mostColumns),
    lastRow: sheet.lastRow,
    lastColumn,
  }
}
