type Numbers = Uint16Array | Uint32Array | Float64Array
type NumbersType<T extends Numbers> = new (length: number) => T

const blockLength = 1 << 18

/**
 * A column of numbers that grows block by block. Doubling one array instead would hold an old and a new copy of a
 * big file's cells at once, and leave up to half of the new one unused.
 */
export class NumberColumn<T extends Numbers> {
  readonly #Type: NumbersType<T>
  readonly #full: T[] = []
  #block: T
  #used = 0

  constructor(Type: NumbersType<T>) {
    this.#Type = Type
    this.#block = new Type(1024)
  }

  get length(): number {
    return this.#full.length * blockLength + this.#used
  }

  push(value: number): void {
    if (this.#used === this.#block.length) this.#makeRoom()
    this.#block[this.#used++] = value
  }

  /** Takes back the last number. */
  pop(): void {
    if (this.#used === 0) this.#block = this.#full.pop()!
    this.#used = (this.#used || blockLength) - 1
  }

  /** The first block grows by doubling, so that a small table costs little. */
  #makeRoom(): void {
    if (this.#block.length === blockLength) {
      this.#full.push(this.#block)
      this.#block = new this.#Type(blockLength)
      this.#used = 0
      return
    }
    const longer = new this.#Type(Math.min(blockLength, this.#block.length * 4))
    longer.set(this.#block)
    this.#block = longer
  }

  /** All numbers in one array; the column is used up, and each block let go as it has been copied. */
  finish(): T {
    const whole = new this.#Type(this.length)
    const rest = this.#block.subarray(0, this.#used)
    let at = 0
    for (let block = this.#full.shift(); block; block = this.#full.shift()) {
      whole.set(block, at)
      at += block.length
    }
    whole.set(rest, at)
    return whole
  }
}
