const quote = 0x22
const carriageReturn = 0x0d

/**
 * Where the fields of one line of bytes begin and end, quotes around them not counted. What is unusual is refused: a
 * quote inside a field, text after a closing quote, too few or too many fields, text beyond the last that has a header.
 */
export class LineFields {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly #delimiter: number

  readonly #most: number

  constructor(width: number, most: number, delimiter: string) {
    this.#most = most
    this.starts = new Int32Array(width)
    this.ends = new Int32Array(width)
    this.#delimiter = delimiter.charCodeAt(0)
  }

  /** Finds the fields between two positions; false where the line is unusual. */
  find(bytes: Uint8Array, from: number, to: number): boolean {
    const delimiter = this.#delimiter
    const width = this.starts.length
    let field = 0
    for (let at = from; at <= to; field++) {
      let start = at
      let end: number
      if (bytes[at] === quote && at < to) {
        start = ++at
        for (; at < to && bytes[at] !== quote; at++) if (bytes[at] === carriageReturn) return false
        end = at++
        if (at > to || (at < to && bytes[at] !== delimiter)) return false
      } else {
        for (; at < to; at++) {
          const byte = bytes[at]
          if (byte === delimiter) break
          if (byte === quote || byte === carriageReturn) return false
        }
        end = at
      }
      at++
      if (field < width) {
        this.starts[field] = start
        this.ends[field] = end
      } else if (end > start) return false
    }
    return field >= width && field <= this.#most
  }
}
