export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

export interface Distribution {
  readonly bins: readonly Bin[]
  readonly count: number
  readonly minimum: number
  readonly maximum: number
  readonly mean: number
  readonly median: number
}

const binsWanted = 16

/**
 * Histogram with round bin edges (1, 2, 2.5 or 5 times a power of ten), and the plain summary beside it.
 * Each bin holds `from ≤ v < to`, the last one also `v = to`. Undefined when there is nothing to count.
 */
export function distributionOf(values: readonly number[]): Distribution | undefined {
  if (values.length === 0) return undefined
  const sorted = [...values].sort((a, b) => a - b)
  const minimum = sorted[0]!
  const maximum = sorted.at(-1)!
  return {
    bins: binsOf(sorted, minimum, maximum),
    count: sorted.length,
    minimum,
    maximum,
    mean: sorted.reduce((sum, value) => sum + value / sorted.length, 0),
    median: (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2,
  }
}

function binsOf(sorted: readonly number[], minimum: number, maximum: number): Bin[] {
  if (minimum === maximum) return [{ from: minimum, to: maximum, count: sorted.length }]
  const step = roundStep((maximum - minimum) / binsWanted)
  const first = Math.floor(minimum / step)
  const last = Math.max(first + 1, Math.ceil(maximum / step))
  const counts = new Array<number>(last - first).fill(0)
  for (const value of sorted) {
    const at = Math.min(counts.length - 1, Math.max(0, Math.floor(value / step) - first))
    counts[at]!++
  }
  return counts.map((count, at) => ({ from: (first + at) * step, to: (first + at + 1) * step, count }))
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= raw) ?? 10
  return factor * power
}
