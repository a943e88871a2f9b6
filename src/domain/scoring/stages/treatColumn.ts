import type { Treatment } from '../scheme'

/** Pulls outliers in (winsorising) until skew or kurtosis is within its limit. */
export function treatColumn(values: Float64Array, treatment: Treatment, counted: Uint8Array): Float64Array {
  throw new Error(`${values.length} ${treatment.skew} ${counted.length}`)
}
