import type { CsvRows } from '../csv/csvRows'
import type { LineReader } from './lineReader'

const lineFeed = 0x0a
const carriageReturn = 0x0d

export type LinesVerdict = 'read' | 'needsText' | 'notUtf8'

/**
 * Cuts bytes into lines and gives each to the line reader; lines that it refuses, and those before there is one, go as
 * text to the CSV parser. A quoted line break is not for this reader (`needsText`).
 */
export class ByteLines {
  #rest: Uint8Array = new Uint8Array()
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #rows: CsvRows
  readonly #reader: () => LineReader | undefined
  readonly #longestLine: number

  constructor(rows: CsvRows, reader: () => LineReader | undefined, longestLine: number) {
    this.#rows = rows
    this.#reader = reader
    this.#longestLine = longestLine
  }

  push(slice: Uint8Array): LinesVerdict {
    const bytes = this.#rest.length > 0 ? joined(this.#rest, slice) : slice
    let from = 0
    for (let to = bytes.indexOf(lineFeed); to >= 0; to = bytes.indexOf(lineFeed, from)) {
      const verdict = this.#line(bytes, from, to)
      if (verdict !== 'read') return verdict
      from = to + 1
    }
    this.#rest = bytes.subarray(from)
    return this.#rest.length > this.#longestLine ? 'needsText' : 'read'
  }

  /** The last line, which may have no line break. */
  finish(): LinesVerdict {
    return this.#rest.length > 0 ? this.#line(this.#rest, 0, this.#rest.length) : 'read'
  }

  #line(bytes: Uint8Array, from: number, end: number): LinesVerdict {
    const to = end > from && bytes[end - 1] === carriageReturn ? end - 1 : end
    try {
      if (to > from && this.#reader()?.(bytes, from, to, this.#rows.rows + 1)) {
        this.#rows.passRow()
        return 'read'
      }
      const text = this.#decoder.decode(bytes.subarray(from, to))
      if (text.includes('\r') || this.#rows.push(`${text}\n`) || this.#rows.isInsideRow) return 'needsText'
      return 'read'
    } catch (cause) {
      if (cause instanceof TypeError) return 'notUtf8'
      throw cause
    }
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}
