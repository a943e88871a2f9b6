import Papa from 'papaparse'
import { sniffShape, type TextShape } from './sniffShape'

export type CsvFault = { readonly code: 'unclosedQuote' | 'lineTooLong'; readonly row: number }

interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string }[]
  readonly meta: { readonly cursor: number }
}

/**
 * Rows out of text that comes in pieces (line breaks already `\n`). Rows count from 1 as a spreadsheet shows them:
 * blank lines count, line breaks inside quotes do not.
 */
export class CsvRows {
  #rest = ''
  #rows = 0
  #widest = 0
  #shape: TextShape | undefined
  readonly #onRow: (cells: string[], row: number) => void
  readonly #longestLine: number

  constructor(onRow: (cells: string[], row: number) => void, longestLine: number, shape?: TextShape) {
    this.#onRow = onRow
    this.#longestLine = longestLine
    this.#learn(shape)
  }

  /** Counts a row that was read otherwise, and was no wider than those before. */
  passRow() {
    this.#rows++
  }

  /** Whether text is held back because its row goes on. */
  get isInsideRow(): boolean {
    return this.#rest !== ''
  }

  /** Whether a comma divides fields; known once there is text. */
  get commaDivides(): boolean {
    return (this.#shape?.delimiter ?? ',') === ','
  }

  get rows(): number {
    return this.#rows
  }

  #learn(shape: TextShape | undefined) {
    this.#shape = shape
    this.#widest = shape?.width ?? 0
  }

  /** Takes the next piece; returns a fault where a row is longer than the limit. */
  push(text: string): CsvFault | undefined {
    const whole = this.#rest + text
    if (!this.#shape && whole.length > 0) this.#learn(sniffShape(whole))
    const { data, meta } = this.#parse(whole, true)
    this.#rest = whole.slice(meta.cursor)
    this.#emit(data)
    if (this.#rest.length <= this.#longestLine) return undefined
    const unclosed = this.#parse(this.#rest, false).errors.some(({ code }) => code === 'MissingQuotes')
    return { code: unclosed ? 'unclosedQuote' : 'lineTooLong', row: this.#rows + 1 }
  }

  /** The last row, which may have no line break. */
  finish(): CsvFault | undefined {
    if (this.#rest === '') return undefined
    const { data, errors } = this.#parse(this.#rest, false)
    if (errors.some(({ code }) => code === 'MissingQuotes'))
      return { code: 'unclosedQuote', row: this.#rows + data.length }
    this.#emit(data)
    this.#rest = ''
    return undefined
  }

  #parse(text: string, lastRowMayGoOn: boolean): Parsed {
    const parser = new Papa.Parser({ delimiter: this.#shape?.delimiter ?? ',', newline: '\n', header: false })
    return parser.parse(text, 0, lastRowMayGoOn) as Parsed
  }

  #emit(data: string[][]) {
    for (const cells of data) {
      const whole = this.#mayBeWrapped(cells) ? this.#unwrapped(cells) : cells
      this.#widest = Math.max(this.#widest, whole.length)
      this.#onRow(whole, ++this.#rows)
    }
  }

  /** Its only cell is filled, or, where lines usually stand in quotes, only the first of them. */
  #mayBeWrapped(cells: readonly string[]): boolean {
    if (cells.length === 1) return this.#widest > 2 || this.#shape?.wrapped === true
    return this.#shape?.wrapped === true && cells.every((cell, at) => at === 0 || cell === '')
  }

  /** Some files have a whole line in quotes: it is read again where that fills the table, but for a last comma. */
  #unwrapped(cells: string[]): string[] {
    const [again] = this.#parse(cells[0]!, false).data
    const width = again?.length ?? 0
    return again && width <= this.#widest && width >= Math.max(2, this.#widest - 1) ? again : cells
  }
}
