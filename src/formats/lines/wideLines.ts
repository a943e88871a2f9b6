import type { FactTableBuilder } from '../factTableBuilder'
import type { RowEntities } from '../layouts/rowEntities'
import type { RowIndicators } from '../layouts/rowIndicators'
import { FieldKeys } from './fieldKeys'
import { LineFields, type LineShape } from './lineFields'
import type { LineReader } from './lineReader'

/** What a wide table's lines are read into. */
export interface WideLinesTarget extends LineShape {
  readonly entities: RowEntities
  readonly indicators: RowIndicators
  readonly builder: FactTableBuilder
}

const shortText = 24

/** Text of fields out of bytes: short ASCII, which is nearly all, without the decoder, whose every call is dear. */
class FieldTexts {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

  of(bytes: Uint8Array, from: number, to: number): string {
    if (to - from > shortText) return this.#decode(bytes, from, to)
    let text = ''
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!
      if (byte > 127) return this.#decode(bytes, from, to)
      text += String.fromCharCode(byte)
    }
    return text
  }

  #decode(bytes: Uint8Array, from: number, to: number): string {
    return this.#decoder.decode(bytes.subarray(from, to))
  }
}

/**
 * Reads a wide table's lines without making text of them: names by their bytes, short decimals digit by digit.
 * A line with a new name or an unusual field is refused, and then read as text like any other table.
 *
 * @throws TypeError where a field is not UTF-8
 */
export function readWideLines(target: WideLinesTarget, delimiter: string): LineReader {
  const { entities, indicators, figures, builder } = target
  const fields = new LineFields(target, delimiter)
  const entityKeys = new FieldKeys(entities.keyColumns)
  const indicatorKeys = new FieldKeys(indicators.keyColumns)
  const texts = new FieldTexts()
  const textsOf = (bytes: Uint8Array, wanted: readonly number[]) =>
    wanted.map((column) => texts.of(bytes, fields.starts[column]!, fields.ends[column]!))
  const addCells = (bytes: Uint8Array, row: number) => {
    const { cells, places, values, textStarts, textEnds } = fields
    for (let cell = 0; cell < cells; cell++) {
      const place = places[cell]!
      if (!Number.isNaN(values[cell]!)) builder.addValue(place, values[cell]!)
      else {
        const text = texts.of(bytes, textStarts[cell]!, textEnds[cell]!)
        builder.addText(place, text, row, figures[place]! + 1)
      }
    }
  }
  return (bytes, from, to, row) => {
    if (!fields.read(bytes, from, to)) return false
    const entity = entityKeys.find(bytes, fields, () => entities.known(textsOf(bytes, entities.keyColumns)))
    const indicator = indicatorKeys.find(bytes, fields, () =>
      indicators.known(textsOf(bytes, indicators.keyColumns)),
    )
    if (entity < 0 || indicator < 0) return false
    builder.startRun(indicator, entity, row)
    if (fields.texts === 0) builder.addValues(fields.places, fields.values, fields.cells)
    else addCells(bytes, row)
    return true
  }
}
