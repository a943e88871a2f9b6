import { CsvRows, type CsvFault } from '../csv/csvRows'
import type { TextShape } from '../csv/sniffShape'

/**
 * Rows of a few columns out of text that comes in pieces: a line without quotes is cut here, and only the fields that
 * are asked for; any other goes to the CSV parser. Same rows either way, those fields alone filled.
 */
export class FieldRows {
  #rest = ''
  readonly #rows: CsvRows
  readonly #onRow: (cells: readonly string[], row: number) => void
  readonly #delimiter: string
  readonly #isAsked: readonly boolean[]
  readonly #cells: string[]
  readonly #longestLine: number

  constructor(
    columns: Iterable<number>,
    onRow: (cells: readonly string[], row: number) => void,
    longestLine: number,
    shape: TextShape,
  ) {
    const asked = new Set(columns)
    this.#isAsked = Array.from({ length: Math.max(-1, ...asked) + 1 }, (_, column) => asked.has(column))
    this.#cells = this.#isAsked.map(() => '')
    this.#onRow = onRow
    this.#delimiter = shape.delimiter
    this.#longestLine = longestLine
    this.#rows = new CsvRows((cells, row) => onRow(cells, row), longestLine, shape)
  }

  get rows(): number {
    return this.#rows.rows
  }

  push(text: string): CsvFault | undefined {
    const whole = this.#rest + text
    let from = 0
    for (let to = whole.indexOf('\n'); to >= 0; to = whole.indexOf('\n', from)) {
      const fault = this.#line(whole, from, to)
      if (fault) return fault
      from = to + 1
    }
    this.#rest = whole.slice(from)
    return this.#rest.length > this.#longestLine
      ? { code: 'lineTooLong', row: this.#rows.rows + 1 }
      : undefined
  }

  finish(): CsvFault | undefined {
    if (this.#rest !== '' && !this.#rows.isInsideRow) this.#line(this.#rest, 0, this.#rest.length)
    else if (this.#rest !== '') this.#rows.push(this.#rest)
    this.#rest = ''
    return this.#rows.finish()
  }

  #line(text: string, from: number, to: number): CsvFault | undefined {
    const line = text.slice(from, to)
    if (line === '' || this.#rows.isInsideRow || line.includes('"')) return this.#rows.push(`${line}\n`)
    this.#cut(line)
    this.#rows.passRow()
    this.#onRow(this.#cells, this.#rows.rows)
    return undefined
  }

  #cut(line: string) {
    let from = 0
    for (let column = 0; column < this.#cells.length; column++) {
      if (from > line.length) {
        this.#cells[column] = ''
        continue
      }
      const found = line.indexOf(this.#delimiter, from)
      const to = found < 0 ? line.length : found
      this.#cells[column] = this.#isAsked[column] ? line.slice(from, to) : ''
      from = to + 1
    }
  }
}
