import { medianOf } from '../statistics/medianOf'

/** Makes a median absolute deviation, or a mean one, comparable with a standard deviation of a normal sample. */
const byMedian = 1.4826
const byMean = 1.2533

export interface RobustSpread {
  readonly median: number
  readonly spread: number
}

const fewest = 5
/** Where fewer than this share of the values differ from their median, any change is far from it: there is no bound. */
const differing = 0.25

/**
 * Median and spread that a few odd values do not move: 1.4826 × the median absolute deviation, or where that is 0
 * 1.2533 × the mean one (Iglewicz and Hoaglin 1993). Undefined for fewer than five values, or where nearly all are the
 * same.
 */
export function robustSpread(values: readonly number[]): RobustSpread | undefined {
  if (values.length < fewest) return undefined
  const median = medianOf(values)!
  const deviations = values.map((value) => Math.abs(value - median))
  const byHalf = byMedian * medianOf(deviations)!
  if (byHalf > 0) return { median, spread: byHalf }
  const others = deviations.filter((deviation) => deviation > 0)
  if (others.length < values.length * differing) return undefined
  const mean = others.reduce((sum, deviation) => sum + deviation, 0) / values.length
  return { median, spread: byMean * mean }
}
