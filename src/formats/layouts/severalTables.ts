import type { LineReader } from '../lines/lineReader'
import type { Need } from '../readResult'
import { joinOutputs, outputBelow } from './joinOutputs'
import type { LayoutOutput, LayoutSetting, TableReader } from './layout'
import { isSureTable, mayHead, recogniseTable, type RecognisedTable } from './recogniseTable'
import { isBlankRow } from './rowWidth'

const mostHeadRows = 60
/** Looks that found no table, after which the rest of a file is taken for one. */
const mostMisses = 50
const mostTables = 200

/**
 * Hands a file's rows to the reader of the table they belong to. A further table begins after a blank row, with a title
 * or a header that a layout is sure of; a header that comes again is passed over.
 */
export class SeveralTables {
  readonly #setting: LayoutSetting
  readonly #commaDivides: boolean
  #table: RecognisedTable
  #reader: TableReader
  /** Rows of the file above the current table's own. */
  #above = 0
  readonly #outputs: LayoutOutput[] = []
  readonly #needs: Set<Need>
  #afterBlank = false
  #pending: string[][] | undefined
  #misses = 0
  #rowsGiven = 0
  #isFull = false

  constructor(table: RecognisedTable, setting: LayoutSetting, commaDivides: boolean) {
    this.#table = table
    this.#reader = table.open()
    this.#setting = setting
    this.#commaDivides = commaDivides
    this.#needs = new Set(table.recognition.needs)
  }

  /** What the tables together have to be told. */
  get needs(): readonly Need[] {
    return [...this.#needs]
  }

  /** Whether lines of bytes can't be read on, because a further table may have begun, or the layout reads text only. */
  get wantsText(): boolean {
    return this.#pending !== undefined || this.#misses > 0 || this.#outputs.length > 0 || !this.#reader.lines
  }

  lines(delimiter: string): LineReader | undefined {
    return this.#reader.lines?.(delimiter)
  }

  /** Takes the next row of the file; every row is given, in order. */
  row(cells: string[], row: number): void {
    if (this.#isFull) return
    this.#rowsGiven = row
    if (this.#pending) {
      this.#pending.push(cells)
      if (this.#pending.length === mostHeadRows) this.#decide()
      return
    }
    if (row - this.#above <= this.#table.recognition.seen.headerRow) return this.#give(cells, row)
    const isBlank = isBlankRow(cells)
    if (!isBlank && this.#afterBlank && this.#misses < mostMisses && mayHead(cells)) {
      this.#pending = [cells]
      return
    }
    this.#afterBlank = isBlank
    this.#give(cells, row)
  }

  finish(): LayoutOutput {
    while (this.#pending) this.#decide()
    if (!this.#isFull) this.#close()
    return joinOutputs(this.#outputs)
  }

  #give(cells: string[], row: number): void {
    const own = row - this.#above
    const { header, recognition } = this.#table
    const isRepeated =
      own > recognition.seen.headerRow &&
      cells[0] === header[0] &&
      cells.length === header.length &&
      cells.every((cell, at) => cell === header[at])
    if (!isRepeated) this.#reader.row(cells, own)
  }

  #close(): void {
    this.#outputs.push(outputBelow(this.#reader.finish(), this.#above))
  }

  #stop(row: number): void {
    this.#isFull = true
    this.#setting.issues.add('tooManyTables', { row }, { limit: mostTables })
  }

  /** Settles whether the pending rows are a table of their own; else they belong to the one before. */
  #decide(): void {
    const rows = this.#pending ?? []
    const above = this.#rowsGiven - rows.length
    this.#pending = undefined
    this.#afterBlank = false
    const found = this.#find(rows, above)
    if (!found) {
      this.#misses++
      this.#give(rows[0]!, above + 1)
      rows.slice(1).forEach((cells, at) => this.row(cells, above + 2 + at))
      return
    }
    this.#close()
    if (this.#outputs.length === mostTables) return this.#stop(above + 1)
    this.#table = found
    this.#reader = found.open()
    this.#above = above
    for (const need of found.recognition.needs) this.#needs.add(need)
    rows.forEach((cells, at) => this.row(cells, above + 1 + at))
  }

  #find(rows: string[][], above: number): RecognisedTable | undefined {
    if (rows.every((cells) => isBlankRow(cells)) || rows.length < 2) return undefined
    const setting = { ...this.#setting, issues: this.#setting.issues.below(above) }
    const found = recogniseTable(rows, setting, this.#commaDivides)
    return found && isSureTable(found) ? found : undefined
  }
}
