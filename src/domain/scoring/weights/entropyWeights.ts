import { columnStatistics, countedValues } from '../rules/columnStatistics'

/**
 * Sizes of entropy weights (rule S8): `1 − E` with `p = x/Σx` and `E = −Σ p·ln p / ln n`, `0·ln 0 = 0`
 * (Shannon). Each column over its own counted rows that have a score; one that goes below zero is moved up to
 * begin at 0; one that is the same everywhere, all zeros too, tells nothing and has 0.
 */
export function entropyWeights(columns: readonly Float64Array[], counted: Uint8Array): number[] {
  return columns.map((column) => divergenceOf(column, counted))
}

function divergenceOf(column: Float64Array, counted: Uint8Array): number {
  const statistics = columnStatistics(column, counted)
  if (!statistics || statistics.least === statistics.most) return 0
  const lift = Math.max(0, -statistics.least)
  const scores = countedValues(column, counted).map((score) => score + lift)
  const sum = scores.reduce((total, score) => total + score, 0)
  let entropy = 0
  for (const score of scores) if (score > 0) entropy -= (score / sum) * Math.log(score / sum)
  return Math.max(0, 1 - entropy / Math.log(scores.length))
}
