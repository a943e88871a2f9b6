import type { LineFields } from './lineFields'

interface Known {
  readonly bytes: Uint8Array
  readonly index: number
  /** What was found after this the last time. */
  next?: Known
}

/**
 * Finds what was met before by the bytes of some fields, so that a name is decoded once and not in every row. Rows mostly
 * repeat an order, indicator after indicator of one economy after another: what came next the last time is tried first.
 */
export class FieldKeys {
  readonly #columns: readonly number[]
  readonly #known = new Map<number, Known>()
  #last: Known | undefined

  constructor(columns: readonly number[]) {
    this.#columns = columns
  }

  /** FNV-1a over the fields; a NUL stands between two of them. */
  #hash(bytes: Uint8Array, fields: LineFields): number {
    let hash = 0x811c9dc5
    for (const column of this.#columns) {
      const end = fields.ends[column]!
      for (let at = fields.starts[column]!; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
      hash = Math.imul(hash, 0x01000193)
    }
    return hash
  }

  #equals(known: Uint8Array, bytes: Uint8Array, fields: LineFields): boolean {
    let place = 0
    for (const column of this.#columns) {
      const end = fields.ends[column]!
      for (let at = fields.starts[column]!; at < end; at++) if (known[place++] !== bytes[at]) return false
      if (known[place++] !== 0) return false
    }
    return place === known.length
  }

  #copy(bytes: Uint8Array, fields: LineFields): Uint8Array {
    const parts = this.#columns.flatMap((column) => [
      ...bytes.subarray(fields.starts[column], fields.ends[column]),
      0,
    ])
    return Uint8Array.from(parts)
  }

  /** The index learnt for these fields; else what `lookUp` says, which is remembered where it is not -1. */
  find(bytes: Uint8Array, fields: LineFields, lookUp: () => number): number {
    const expected = this.#last?.next
    if (expected && this.#equals(expected.bytes, bytes, fields)) {
      this.#last = expected
      return expected.index
    }
    const hash = this.#hash(bytes, fields)
    const known = this.#known.get(hash)
    if (known && this.#equals(known.bytes, bytes, fields)) {
      if (this.#last) this.#last.next = known
      this.#last = known
      return known.index
    }
    const index = lookUp()
    if (index >= 0 && !known) this.#known.set(hash, { bytes: this.#copy(bytes, fields), index })
    return index
  }
}
