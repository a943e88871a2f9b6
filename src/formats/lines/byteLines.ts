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
    let to = slice.indexOf(lineFeed)
    // Only the line that was cut is joined: joining slices would copy the whole file.
    let verdict = to < 0 ? 'read' : this.#cutLine(slice.subarray(0, to))
    let from = to + 1
    for (
      to = slice.indexOf(lineFeed, from);
      to >= 0 && verdict === 'read';
      to = slice.indexOf(lineFeed, from)
    ) {
      verdict = this.#line(slice, from, to)
      from = to + 1
    }
    this.#rest = joined(this.#rest, slice.subarray(from))
    return verdict === 'read' && this.#rest.length > this.#longestLine ? 'needsText' : verdict
  }

  /** The line whose beginning is left over from the slice before. */
  #cutLine(end: Uint8Array): LinesVerdict {
    const line = joined(this.#rest, end)
    this.#rest = new Uint8Array()
    return this.#line(line, 0, line.length)
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
