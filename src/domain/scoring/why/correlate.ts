export type CorrelationMethod = 'pearson' | 'spearman'

/**
 * Correlation of two columns over the counted rows that have both (pairwise). Spearman is Pearson on ranks, ties
 * sharing the mean of theirs. Undefined with fewer than three such rows, or where a column is constant.
 *
 * @example correlate([1, 2, 3], [2, 4, 6], counted, 'pearson') // 1
 */
export function correlate(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  counted: Uint8Array,
  method: CorrelationMethod,
): number | undefined {
  const rows = [...counted.keys()].filter(
    (row) => counted[row] === 1 && !Number.isNaN(a[row]!) && !Number.isNaN(b[row]!),
  )
  if (rows.length < 3) return undefined
  const columns = [a, b].map((column) => rows.map((row) => column[row]!))
  const [x, y] = method === 'spearman' ? columns.map(meanRanks) : columns
  return pearson(x!, y!)
}

function pearson(x: readonly number[], y: readonly number[]): number | undefined {
  // A mean of equal values can be off by a bit, and would leave something to divide by.
  if (isConstant(x) || isConstant(y)) return undefined
  const [fromMeanX, fromMeanY] = [centred(x), centred(y)]
  const product = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, value, at) => sum + value * v[at]!, 0)
  const r =
    product(fromMeanX, fromMeanY) / Math.sqrt(product(fromMeanX, fromMeanX) * product(fromMeanY, fromMeanY))
  return Math.min(1, Math.max(-1, r))
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

/** Ranks from the smallest, 1 first; equal values share the mean of their places. */
function meanRanks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!)
  const ranks = new Array<number>(values.length)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++
    for (let at = from; at <= to; at++) ranks[order[at]!] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}
