import { PlainDecimal } from './plainDecimal'

const quote = 0x22
const carriageReturn = 0x0d

/** The columns of a table whose lines are read. */
export interface LineShape {
  readonly width: number
  /** Fields of the header, blank ones at its end too. */
  readonly most: number
  /** Columns of figures, counted from 0. */
  readonly figures: Uint32Array
}

/**
 * One line of bytes: where its fields begin and end, quotes around them not counted, and its figures, which are read
 * in the same pass. What is unusual is refused: a quote inside a field, text after a closing quote, too few or too many
 * fields, text beyond the last that has a header.
 */
export class LineFields {
  /** By column; of columns of figures nothing is noted. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** The filled cells of figures, in order, up to `cells`: which column of figures, and the number, NaN for other text. */
  cells = 0
  readonly places: Uint16Array
  readonly values: Float64Array
  /** Where the text of a cell that is no plain decimal stands. */
  readonly textStarts: Int32Array
  readonly textEnds: Int32Array
  /** How many cells hold such text. */
  texts = 0
  readonly #shape: LineShape
  readonly #delimiter: number
  readonly #placeOf: Int32Array
  readonly #decimal = new PlainDecimal()

  constructor(shape: LineShape, delimiter: string) {
    const { width, figures } = shape
    this.#shape = shape
    this.#delimiter = delimiter.charCodeAt(0)
    this.#placeOf = new Int32Array(width).fill(-1)
    figures.forEach((column, place) => (this.#placeOf[column] = place))
    this.starts = new Int32Array(width)
    this.ends = new Int32Array(width)
    this.places = new Uint16Array(figures.length)
    this.values = new Float64Array(figures.length)
    this.textStarts = new Int32Array(figures.length)
    this.textEnds = new Int32Array(figures.length)
  }

  /** Reads the line between two positions; false where it is unusual. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const { width, most } = this.#shape
    const delimiter = this.#delimiter
    const placeOf = this.#placeOf
    const decimal = this.#decimal
    this.cells = 0
    this.texts = 0
    let field = 0
    for (let at = from; at <= to; field++) {
      const isQuoted = at < to && bytes[at] === quote
      const closing = isQuoted ? quote : delimiter
      const start = isQuoted ? at + 1 : at
      const place = field < width ? placeOf[field]! : -1
      let end = start
      let value = Number.NaN
      if (place >= 0 && start < to && bytes[start] !== closing) {
        value = decimal.read(bytes, start, to)
        if (!Number.isNaN(value)) end = decimal.end
      }
      const read = end
      for (; end < to && bytes[end] !== closing; end++)
        if (bytes[end] === quote || bytes[end] === carriageReturn) return false
      if (isQuoted && (end >= to || (end + 1 < to && bytes[end + 1] !== delimiter))) return false
      at = isQuoted ? end + 2 : end + 1
      if (place >= 0) {
        if (end > start) this.#addCell(place, end === read ? value : Number.NaN, start, end)
      } else if (field < width) {
        this.starts[field] = start
        this.ends[field] = end
      } else if (end > start) return false
    }
    return field >= width && field <= most
  }

  #addCell(place: number, value: number, start: number, end: number): void {
    const cell = this.cells++
    this.places[cell] = place
    this.values[cell] = value
    if (!Number.isNaN(value)) return
    this.texts++
    this.textStarts[cell] = start
    this.textEnds[cell] = end
  }
}
