import { columnStatistics } from '../rules/columnStatistics'

/** Correlations that are 1 but for rounding must not leave weights to chance. */
const slack = 1e-12

/**
 * Sizes of CRITIC weights (rule S8): `σⱼ·Σₖ(1 − rⱼₖ)`, Pearson (Diakoulaki, Mavrotas and Papayannakis, 1995).
 * Each σ over the column's own counted rows that have a score, each r over those that have both; a column that
 * is the same everywhere has 0, and no correlation with the others.
 */
export function criticWeights(columns: readonly Float64Array[], counted: Uint8Array): number[] {
  return columns.map((column, at) => {
    const deviation = columnStatistics(column, counted)?.deviation ?? 0
    if (deviation === 0) return 0
    const conflict = columns.reduce(
      (sum, other, k) => (k === at ? sum : sum + conflictOf(column, other, counted)),
      0,
    )
    return deviation * conflict
  })
}

function conflictOf(a: Float64Array, b: Float64Array, counted: Uint8Array): number {
  const both = counted.map((is, row) => (Number.isNaN(a[row]!) || Number.isNaN(b[row]!) ? 0 : is))
  const ofA = columnStatistics(a, both)
  const ofB = columnStatistics(b, both)
  if (!ofA || !ofB || ofA.deviation === 0 || ofB.deviation === 0) return 1
  let products = 0
  both.forEach((is, row) => {
    if (is === 1) products += (a[row]! - ofA.mean) * (b[row]! - ofB.mean)
  })
  const conflict = 1 - products / ((ofA.count - 1) * ofA.deviation * ofB.deviation)
  return conflict < slack ? 0 : conflict
}
