import { dividedExactly, exactPowers } from '../cells/readNumber'
import type { FactTableBuilder } from '../factTableBuilder'
import type { RowEntities } from '../layouts/rowEntities'
import type { RowIndicators } from '../layouts/rowIndicators'
import { FieldKeys } from './fieldKeys'
import { LineFields } from './lineFields'
import type { LineReader } from './lineReader'

/** What a wide table's lines are read into. */
export interface WideLinesTarget {
  readonly width: number
  /** Fields of the header, blank ones at its end too. */
  readonly most: number
  readonly entities: RowEntities
  readonly indicators: RowIndicators
  /** Columns of the periods, counted from 0. */
  readonly columns: Uint32Array
  readonly builder: FactTableBuilder
}

const wholeDigits = 15
const mostDigits = 17

/** A plain decimal of up to 17 digits in bytes, as `Number` reads it; NaN for what has to be read as text. */
export function plainDecimal(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === 45
  let high = 0
  let low = 0
  let scale = 1
  let significant = 0
  let point = -1
  const first = negative ? from + 1 : from
  for (let at = first; at < to; at++) {
    const digit = bytes[at]! - 48
    if (digit >= 0 && digit <= 9) {
      if (significant < wholeDigits) high = high * 10 + digit
      else if (significant < mostDigits) {
        low = low * 10 + digit
        scale *= 10
      } else return Number.NaN
      if (significant > 0 || digit > 0) significant++
    } else if (digit === -2 && point < 0) point = at
    else return Number.NaN
  }
  const decimals = point < 0 ? 0 : to - point - 1
  if (decimals > 22 || to - first < (point < 0 ? 1 : 2)) return Number.NaN
  const value = scale === 1 ? high / exactPowers[decimals]! : dividedExactly(high, low, scale, decimals)
  return negative ? -value : value
}

/** Text of cells out of bytes: a slice is decoded once with a character for each byte, enough for all but non-ASCII. */
class CellTexts {
  #bytes: Uint8Array | undefined
  #characters = ''
  readonly #single = new TextDecoder('windows-1252')
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

  of(bytes: Uint8Array, from: number, to: number): string {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes
      this.#characters = this.#single.decode(bytes)
    }
    const text = this.#characters.slice(from, to)
    return isAscii(text) ? text : this.#utf8.decode(bytes.subarray(from, to))
  }
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false
  return true
}

/**
 * Reads a wide table's lines without making text of them: names by their bytes, short decimals digit by digit.
 * A line with a new name or an unusual field is refused, and then read as text like any other table.
 *
 * @throws TypeError where a field is not UTF-8
 */
export function readWideLines(target: WideLinesTarget, delimiter: string): LineReader {
  const { entities, indicators, columns, builder } = target
  const fields = new LineFields(target.width, target.most, delimiter)
  const entityKeys = new FieldKeys(entities.keyColumns)
  const indicatorKeys = new FieldKeys(indicators.keyColumns)
  const texts = new CellTexts()
  const textsOf = (bytes: Uint8Array, wanted: readonly number[]) =>
    wanted.map((column) => texts.of(bytes, fields.starts[column]!, fields.ends[column]!))
  return (bytes, from, to, row) => {
    if (!fields.find(bytes, from, to)) return false
    const entity = entityKeys.find(bytes, fields, () => entities.known(textsOf(bytes, entities.keyColumns)))
    const indicator = indicatorKeys.find(bytes, fields, () =>
      indicators.known(textsOf(bytes, indicators.keyColumns)),
    )
    if (entity < 0 || indicator < 0) return false
    builder.startRun(indicator, entity, row)
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]!
      const start = fields.starts[column]!
      const end = fields.ends[column]!
      if (start === end) continue
      const value = plainDecimal(bytes, start, end)
      if (Number.isNaN(value)) builder.addText(index, texts.of(bytes, start, end), row, column + 1)
      else builder.addValue(index, value)
    }
    return true
  }
}
