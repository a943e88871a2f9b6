import type { CellRange } from '../../domain/tables/tableParts'
import type { Sheet } from '../spreadsheet/sheet'
import { blankFace, faceOf, type CellFace } from './cellFace'

/** Texts whose look is kept: a sheet says the same over and over. */
const mostKept = 20_000
/** A table is narrower; a stray cell far to the right widens no other row. */
const mostColumns = 512
/** Merged cells are found by stretches of rows; more entries than this are left alone. */
const stretch = 64
const mostEntries = 200_000

/** A sheet as the finder of tables looks at it: what is hidden is not there unless taken. */
export class SheetView {
  readonly lastRow: number
  readonly lastColumn: number
  readonly #sheet: Sheet
  readonly #takesHidden: boolean
  readonly #kept = new Map<string, CellFace>()
  readonly #merges: ReadonlyMap<number, readonly CellRange[]>

  constructor(sheet: Sheet, takesHidden: boolean) {
    this.#sheet = sheet
    this.#takesHidden = takesHidden
    this.lastRow = sheet.lastRow
    this.lastColumn = usualWidth(sheet)
    this.#merges = mergesByStretch(sheet, this.lastColumn)
  }

  isHiddenRow(row: number): boolean {
    return !this.#takesHidden && this.#sheet.hiddenRows.has(row)
  }

  isHiddenColumn(column: number): boolean {
    return !this.#takesHidden && this.#sheet.hiddenColumns.has(column)
  }

  /** The last column of a row with a cell, 0 for a hidden row. */
  widthOf(row: number): number {
    return this.isHiddenRow(row) ? 0 : this.#sheet.widthOf(row)
  }

  /** The cell itself, blank where it is covered by another. */
  faceAt(row: number, column: number): CellFace {
    if (column > this.widthOf(row) || this.isHiddenColumn(column)) return blankFace
    const cell = this.#sheet.cellAt(row, column)
    if (cell?.kind !== 'text') return faceOf(cell)
    const kept = this.#kept.get(cell.text)
    if (kept) return kept
    const face = faceOf(cell)
    if (this.#kept.size < mostKept) this.#kept.set(cell.text, face)
    return face
  }

  /** The merged cells that one lies in. */
  mergeAt(row: number, column: number): CellRange | undefined {
    return this.mergesOf(row).find(
      ({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn,
    )
  }

  /** The cell, or the one that covers it. */
  shownAt(row: number, column: number): CellFace {
    const own = this.faceAt(row, column)
    if (own.kind !== 'blank') return own
    const merge = this.mergeAt(row, column)
    return merge ? this.faceAt(merge.firstRow, merge.firstColumn) : own
  }

  mergesOf(row: number): readonly CellRange[] {
    const near = this.#merges.get(Math.floor(row / stretch)) ?? []
    return near.filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow)
  }
}

function mergesByStretch({ merges, lastRow }: Sheet, lastColumn: number): Map<number, CellRange[]> {
  const byStretch = new Map<number, CellRange[]>()
  let entries = 0
  for (const merge of merges) {
    if (merge.firstColumn > lastColumn) continue
    const last = Math.floor(Math.min(merge.lastRow, lastRow) / stretch)
    for (let at = Math.floor(merge.firstRow / stretch); at <= last; at++) {
      if (++entries > mostEntries) return byStretch
      const known = byStretch.get(at)
      if (known) known.push(merge)
      else byStretch.set(at, [merge])
    }
  }
  return byStretch
}

/** The width of the widest rows, where it is not that of one row alone, far wider than all others. */
function usualWidth(sheet: Sheet): number {
  let [widest, second] = [0, 0]
  for (let row = 1; row <= sheet.lastRow; row++) {
    const width = sheet.widthOf(row)
    if (width >= widest) [widest, second] = [width, widest]
    else if (width > second) second = width
  }
  return Math.min(widest <= second + 40 || second < 2 ? widest : second, mostColumns)
}
