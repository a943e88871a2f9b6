import { countedValues } from '../rules/columnStatistics'
import type { Treatment } from '../scheme'
import { shapeOf } from './shapeOf'

/**
 * Pulls outliers in (winsorising) until skew or kurtosis of the counted rows is within its limit: each time all
 * that share the value farthest out, on the side that the skew points to, get the next one's, at most so many
 * times. Rows that are not counted are cut where the counted ones were.
 */
export function treatColumn(values: Float64Array, treatment: Treatment, counted: Uint8Array): Float64Array {
  const sorted = countedValues(values, counted).sort()
  let low = -Infinity
  let high = Infinity
  for (let times = 0; times < treatment.most; times++) {
    const { skew, kurtosis } = shapeOf(sorted)
    // Written so that a shape that is not defined (few values, all the same) needs no treatment.
    if (!(Math.abs(skew) > treatment.skew && kurtosis > treatment.kurtosis)) break
    if (skew > 0) high = pullHighest(sorted)
    else low = pullLowest(sorted)
  }
  return values.map((value) => Math.min(high, Math.max(low, value)))
}

function pullHighest(sorted: Float64Array): number {
  const highest = sorted.at(-1)!
  const next = sorted.findLast((value) => value < highest)!
  sorted.fill(next, sorted.indexOf(highest))
  return next
}

function pullLowest(sorted: Float64Array): number {
  const lowest = sorted[0]!
  const next = sorted.find((value) => value > lowest)!
  sorted.fill(next, 0, sorted.lastIndexOf(lowest) + 1)
  return next
}
