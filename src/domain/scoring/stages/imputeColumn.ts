import type { Entity } from '../../catalogue/catalogue'
import type { Imputation } from '../scheme'

/**
 * Fills missing values by the mean or median of the counted rows, or of those in the row's group; where the
 * group has none, the value stays missing.
 */
export function imputeColumn(
  values: Float64Array,
  imputation: Imputation,
  entities: readonly Entity[],
  counted: Uint8Array,
): Float64Array {
  throw new Error(`${values.length} ${imputation.by} ${entities.length} ${counted.length}`)
}
