import type { Combination } from '../scheme'
import { criticWeights } from './criticWeights'
import { entropyWeights } from './entropyWeights'

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
  switch (method) {
    case 'given':
      return sharesOf(given)
    case 'equal':
      return sharesOf(given.map(() => 1))
    case 'entropy':
      return sharesOf(entropyWeights(columns, counted))
    case 'critic':
      return sharesOf(criticWeights(columns, counted))
  }
}

/** In proportion, summing to 1; equal where there is nothing to tell them apart by. */
function sharesOf(sizes: readonly number[]): Float64Array {
  const sum = sizes.reduce((total, size) => total + size, 0)
  return Float64Array.from(sizes, (size) => (sum > 0 ? size / sum : 1 / sizes.length))
}
