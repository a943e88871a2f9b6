/** 2^18 numbers stand in each block but the last. */
export const blockShift = 18
/** What is left of a position within its block. */
export const withinBlock = (1 << blockShift) - 1

/** A long column of numbers in blocks: to have it in one array, a big file's cells would be there twice. */
export interface NumberBlocks<T extends Uint16Array | Float64Array> {
  readonly length: number
  readonly blocks: readonly T[]
}

/** The number at a position, which has to be below the length. */
export function numberAt<T extends Uint16Array | Float64Array>(
  { blocks }: NumberBlocks<T>,
  index: number,
): number {
  return blocks[index >>> blockShift]![index & withinBlock]!
}
