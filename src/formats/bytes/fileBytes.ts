const sliceBytes = 4 * 1024 * 1024

/**
 * A file's bytes in slices, one read ahead of the one being worked on. Every byte is shown once, in order, to
 * `onBytes`, however often and in whatever order parts are read; `finish` shows what was never asked for.
 */
export class FileBytes {
  readonly file: Blob
  #shown = 0
  readonly #onBytes: ((bytes: Uint8Array) => void) | undefined
  readonly #signal: AbortSignal | undefined

  constructor(file: Blob, onBytes?: (bytes: Uint8Array) => void, signal?: AbortSignal) {
    this.file = file
    this.#onBytes = onBytes
    this.#signal = signal
  }

  /** The bytes from `start` up to `end`; rejects with the browser's own error where it can't read them. */
  async part(start: number, end: number): Promise<Uint8Array> {
    this.#signal?.throwIfAborted()
    const bytes = new Uint8Array(await this.file.slice(start, end).arrayBuffer())
    this.#signal?.throwIfAborted()
    if (start <= this.#shown && start + bytes.length > this.#shown) {
      this.#onBytes?.(bytes.subarray(this.#shown - start))
      this.#shown = start + bytes.length
    }
    return bytes
  }

  async *slices(start = 0, end = this.file.size): AsyncGenerator<Uint8Array> {
    let at = start
    let ahead = at < end ? this.part(at, Math.min(at + sliceBytes, end)) : undefined
    while (ahead) {
      const bytes = await ahead
      at += sliceBytes
      ahead = at < end ? this.part(at, Math.min(at + sliceBytes, end)) : undefined
      // A consumer may stop between slices: a failing read ahead must not be an unhandled rejection.
      ahead?.catch(() => undefined)
      yield bytes
    }
  }

  /** Reads on to the end, so that a hash covers the whole file even where reading stopped early. */
  async finish(): Promise<void> {
    if (!this.#onBytes) return
    for await (const bytes of this.slices(this.#shown)) void bytes
  }
}
