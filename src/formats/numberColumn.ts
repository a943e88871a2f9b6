import { blockShift } from '../domain/facts/numberBlocks'

type Numbers = Uint16Array | Uint32Array | Float64Array
type NumbersType<T extends Numbers> = new (length: number) => T

const blockLength = 1 << blockShift

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

  /** Adds the first so many of some numbers. */
  append(numbers: Numbers, count: number): void {
    if (this.#used + numbers.length <= this.#block.length) {
      // What stands beyond them is written over by what comes next: to cut it off takes longer than to copy it.
      this.#block.set(numbers, this.#used)
      this.#used += count
      return
    }
    for (let at = 0; at < count; at++) this.push(numbers[at]!)
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

  /** All numbers as they stand; nothing may be added any more. */
  finishBlocks(): { readonly length: number; readonly blocks: readonly T[] } {
    return { length: this.length, blocks: [...this.#full, this.#block.subarray(0, this.#used) as T] }
  }

  /** All numbers in one array, for a column that is not long. */
  finish(): T {
    const whole = new this.#Type(this.length)
    this.finishBlocks().blocks.forEach((block, at) => whole.set(block, at * blockLength))
    return whole
  }
}
