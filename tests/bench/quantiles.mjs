/**
 * The smallest value that at least this share of the values do not exceed.
 * @param {number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

/** @param {number[]} values */
export function median(values) {
  return quantile(values, 0.5)
}
