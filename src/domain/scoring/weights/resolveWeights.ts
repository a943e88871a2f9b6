import type { Combination } from '../scheme'

/**
 * Weights of siblings, summing to 1 (rule S8).
 *
 * @param given as the scheme states them.
 * @param columns the siblings' scores, a row an entity, NaN where missing.
 * @param counted 1 for the rows that statistics are taken over.
 */
export function resolveWeights(
  method: Combination['weights'],
  given: readonly number[],
  columns: readonly Float64Array[],
  counted: Uint8Array,
): Float64Array {
  throw new Error(`${method} ${given.length} ${columns.length} ${counted.length}`)
}
