const sliceBytes = 4 * 1024 * 1024
/** Slices asked for before they are needed, so that whoever reads them never stands still. */
const slicesAhead = 2

/** Reads a part of a file; rejects with the browser's own error where it can't. */
export type ReadPart = (start: number, end: number) => Promise<Uint8Array>

/** A file's bytes, as parts or in slices that are read ahead of the one being worked on. */
export class FileBytes {
  readonly file: Blob
  /** From the beginning to here everything was read. */
  #readTo = 0
  readonly #readPart: ReadPart | undefined
  readonly #signal: AbortSignal | undefined

  constructor(file: Blob, readPart?: ReadPart, signal?: AbortSignal) {
    this.file = file
    this.#readPart = readPart
    this.#signal = signal
  }

  /** The bytes from `start` up to `end`. */
  async part(start: number, end: number): Promise<Uint8Array> {
    this.#signal?.throwIfAborted()
    const bytes = this.#readPart ? await this.#readPart(start, end) : await this.#readHere(start, end)
    this.#signal?.throwIfAborted()
    if (start <= this.#readTo) this.#readTo = Math.max(this.#readTo, start + bytes.length)
    return bytes
  }

  async #readHere(start: number, end: number): Promise<Uint8Array> {
    return new Uint8Array(await this.file.slice(start, end).arrayBuffer())
  }

  async *slices(start = 0, end = this.file.size): AsyncGenerator<Uint8Array> {
    const ahead: Promise<Uint8Array>[] = []
    let at = start
    const ask = () => {
      for (; at < end && ahead.length < slicesAhead; at += sliceBytes) {
        const slice = this.part(at, Math.min(at + sliceBytes, end))
        // A consumer may stop between slices: a failing read ahead must not be an unhandled rejection.
        slice.catch(() => undefined)
        ahead.push(slice)
      }
    }
    for (ask(); ahead.length > 0; ask()) {
      const bytes = await ahead.shift()!
      ask()
      yield bytes
    }
  }

  /** Where somebody else reads, and hashes: reads on to the end, even where a table was given up early. */
  async finish(): Promise<void> {
    if (!this.#readPart) return
    for await (const bytes of this.slices(this.#readTo)) void bytes
  }
}
