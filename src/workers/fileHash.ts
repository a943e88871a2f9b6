import { Sha256 } from './sha256'

/** The hash of a file whose parts are read in whatever order: what goes on from the bytes hashed so far is added. */
export class FileHash {
  readonly #hash = new Sha256()
  #hashed = 0

  addPart(start: number, bytes: Uint8Array): void {
    const end = start + bytes.length
    if (start > this.#hashed || end <= this.#hashed) return
    this.#hash.add(bytes.subarray(this.#hashed - start))
    this.#hashed = end
  }

  finish(): string {
    return this.#hash.finish()
  }
}
