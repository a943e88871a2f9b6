import type { Direction } from '../../catalogue/catalogue'

/** How many of the values are worse than a given one; the values are sorted once. */
export function countWorse(values: Float64Array, direction: Direction): (value: number) => number {
  const sorted = values.slice().sort()
  if (direction === 'higher') return (value) => firstNotBelow(sorted, (at) => at < value)
  return (value) => sorted.length - firstNotBelow(sorted, (at) => at <= value)
}

function firstNotBelow(sorted: Float64Array, isBelow: (value: number) => boolean): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBelow(sorted[middle]!)) from = middle + 1
    else to = middle
  }
  return from
}
