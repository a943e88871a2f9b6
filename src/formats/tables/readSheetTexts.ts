import type { CellRange } from '../../domain/tables/tableParts'
import type { Sheet } from '../spreadsheet/sheet'

/** Merged cells wider than this are no headers, and more columns of them than this are left alone. */
const widestMerge = 512
const mostSpans = 200_000

/** The merged cells over each column, from the top. */
function mergesByColumn(merges: readonly CellRange[]): Map<number, CellRange[]> {
  const columns = new Map<number, CellRange[]>()
  let spans = 0
  for (const merge of merges) {
    const last = Math.min(merge.lastColumn, merge.firstColumn + widestMerge)
    spans += last - merge.firstColumn + 1
    if (spans > mostSpans) break
    for (let column = merge.firstColumn; column <= last; column++) {
      const known = columns.get(column)
      if (known) known.push(merge)
      else columns.set(column, [merge])
    }
  }
  for (const own of columns.values()) own.sort((a, b) => a.firstRow - b.firstRow)
  return columns
}

/** A sheet's texts as they are seen: what is hidden is not there unless taken, a merged cell's text stands in all of it. */
export class SheetTexts {
  readonly sheet: Sheet
  readonly #takesHidden: boolean
  readonly #merges: Map<number, CellRange[]>

  constructor(sheet: Sheet, takesHidden: boolean) {
    this.sheet = sheet
    this.#takesHidden = takesHidden
    this.#merges = mergesByColumn(sheet.merges)
  }

  isHiddenRow(row: number): boolean {
    return !this.#takesHidden && this.sheet.hiddenRows.has(row)
  }

  isHiddenColumn(column: number): boolean {
    return !this.#takesHidden && this.sheet.hiddenColumns.has(column)
  }

  /** The text of the cell itself, whether its row is hidden or not. */
  own(row: number, column: number): string {
    return this.isHiddenColumn(column) ? '' : (this.sheet.cellAt(row, column)?.text ?? '')
  }

  /** The merged cells that one lies in. */
  mergeAt(row: number, column: number): CellRange | undefined {
    const merges = this.#merges.get(column)
    if (!merges) return undefined
    let [low, high] = [0, merges.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const merge = merges[middle]!
      if (merge.lastRow < row) low = middle + 1
      else if (merge.firstRow > row) high = middle - 1
      else return merge
    }
    return undefined
  }

  /** The text of the cell, or of the merged cells that it lies in. */
  shown(row: number, column: number): string {
    const own = this.own(row, column)
    if (own !== '') return own
    const merge = this.mergeAt(row, column)
    return merge ? this.own(merge.firstRow, merge.firstColumn) : ''
  }
}
