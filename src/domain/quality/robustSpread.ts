import { medianOf } from '../statistics/medianOf'

/** Makes a median absolute deviation, or a mean one, comparable with a standard deviation of a normal sample. */
const byMedian = 1.4826
const byMean = 1.2533

export interface RobustSpread {
  readonly median: number
  readonly spread: number
}

/**
 * Median and spread that a few odd values do not move: 1.4826 × the median absolute deviation, or where that is 0
 * 1.2533 × the mean one (Iglewicz and Hoaglin 1993). Undefined for fewer than five values or without any spread.
 */
export function robustSpread(values: readonly number[]): RobustSpread | undefined {
  if (values.length < 5) return undefined
  const median = medianOf(values)!
  const deviations = values.map((value) => Math.abs(value - median))
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / deviations.length
  const spread = byMedian * medianOf(deviations)! || byMean * mean
  return spread > 0 ? { median, spread } : undefined
}
