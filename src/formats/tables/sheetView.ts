import type { CellRange } from '../../domain/tables/tableParts'
import type { Sheet } from '../spreadsheet/sheet'
import { blankFace, faceOf, type CellFace } from './cellFace'

/** Cells kept at hand; a sheet is mostly read from the top down. */
const mostKept = 100_000
/** A table is narrower; a stray cell far to the right widens no other row. */
const mostColumns = 512
const mostMerges = 20_000

/** A sheet as the finder of tables looks at it: what is hidden is not there unless taken. */
export class SheetView {
  readonly lastRow: number
  readonly lastColumn: number
  readonly #sheet: Sheet
  readonly #takesHidden: boolean
  readonly #kept = new Map<number, CellFace>()
  readonly #merges: readonly CellRange[]
  readonly #mergesOfRow = new Map<number, readonly CellRange[]>()

  constructor(sheet: Sheet, takesHidden: boolean) {
    this.#sheet = sheet
    this.#takesHidden = takesHidden
    this.lastRow = sheet.lastRow
    this.lastColumn = usualWidth(sheet)
    this.#merges = sheet.merges
      .slice(0, mostMerges)
      .filter(({ firstColumn }) => firstColumn <= this.lastColumn)
  }

  isHiddenRow(row: number): boolean {
    return !this.#takesHidden && this.#sheet.hiddenRows.has(row)
  }

  isHiddenColumn(column: number): boolean {
    return !this.#takesHidden && this.#sheet.hiddenColumns.has(column)
  }

  /** The cell itself, blank where it is covered by another. */
  faceAt(row: number, column: number): CellFace {
    if (column > this.#sheet.widthOf(row) || this.isHiddenRow(row) || this.isHiddenColumn(column))
      return blankFace
    const key = row * 1024 + column
    const kept = this.#kept.get(key)
    if (kept) return kept
    const face = faceOf(this.#sheet.cellAt(row, column))
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(key, face)
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
    if (this.#merges.length === 0) return this.#merges
    const known = this.#mergesOfRow.get(row)
    if (known) return known
    const found = this.#merges.filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow)
    if (this.#mergesOfRow.size >= 2000) this.#mergesOfRow.clear()
    this.#mergesOfRow.set(row, found)
    return found
  }
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
