import type { CellRange } from '../../domain/tables/tableParts'
import type { Sheet } from './sheet'

/** Widths of rows that are met twice or more, up to this: a stray cell far right widens no other row. */
const widestPadding = 1_000

function usualWidth(sheet: Sheet): number {
  let [widest, second] = [0, 0]
  for (let row = 1; row <= sheet.lastRow; row++) {
    const width = sheet.widthOf(row)
    if (width >= widest) [widest, second] = [width, widest]
    else if (width > second) second = width
  }
  return Math.min(second, widestPadding)
}

interface Label {
  readonly range: CellRange
  readonly text: string
}

/** Names that hold for several rows of one column; a figure over several rows is not taken for the figure of each. */
function labelsDown(sheet: Sheet): Label[] {
  return sheet.merges.flatMap((range) => {
    if (range.firstColumn !== range.lastColumn || range.firstRow >= range.lastRow) return []
    const cell = sheet.cellAt(range.firstRow, range.firstColumn)
    return cell?.kind === 'text' ? [{ range, text: cell.text }] : []
  })
}

function labelsByRow(sheet: Sheet): Map<number, Map<number, string>> {
  const byRow = new Map<number, Map<number, string>>()
  for (const { range, text } of labelsDown(sheet))
    for (let row = range.firstRow + 1; row <= Math.min(range.lastRow, sheet.lastRow); row++) {
      const labels = byRow.get(row) ?? new Map<number, string>()
      byRow.set(row, labels.set(range.firstColumn, text))
    }
  return byRow
}

export interface SheetTextOptions {
  /** Hidden rows and columns are blank where they are not taken. */
  readonly takesHidden: boolean
  readonly onUncalculated: (row: number, column: number) => void
}

/**
 * A sheet's rows as the layouts take them, every row from the first on: texts in their own columns, labels merged down
 * standing in each row, rows of one table equally wide.
 */
export function* sheetText(sheet: Sheet, options: SheetTextOptions): Generator<string[]> {
  const width = usualWidth(sheet)
  const labels = labelsByRow(sheet)
  const isShown = (row: number, column: number) =>
    options.takesHidden || !(sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column))
  for (let row = 1; row <= sheet.lastRow; row++) {
    const own = sheet.widthOf(row)
    const cells: string[] = []
    for (let column = 1; column <= own; column++) {
      const cell = isShown(row, column) ? sheet.cellAt(row, column) : undefined
      if (cell?.isUncalculated) options.onUncalculated(row, column)
      cells.push(cell?.text ?? '')
    }
    for (const [column, text] of labels.get(row) ?? []) {
      while (cells.length < column) cells.push('')
      if (isShown(row, column)) cells[column - 1] ||= text
    }
    while (cells.length > 0 && cells.at(-1) === '') cells.pop()
    // A line of text alone stays alone, by which a footer is known.
    while (cells.length > 1 && cells.length < width) cells.push('')
    yield cells
  }
}
