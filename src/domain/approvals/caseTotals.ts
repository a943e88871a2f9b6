import { caseCounts, type CaseCount, type CaseCube, type DayHistograms } from './caseCube'

/** Counts and days of many cells together: all that a rate, a mean or a quantile needs (rule W5). */
export class CaseTotals {
  readonly #counts = new Float64Array(caseCounts.length)
  readonly #span = new Map<number, number>()
  readonly #approval = new Map<number, number>()

  add(cube: CaseCube, cell: number) {
    const { counts, span, approval } = cube.cells
    for (let count = 0; count < counts.length; count++) this.#counts[count]! += counts[count]![cell]!
    addDays(this.#span, span, cell, cube.dayValues)
    addDays(this.#approval, approval, cell, cube.dayValues)
  }

  count(count: CaseCount): number {
    return this.#counts[caseCounts.indexOf(count)]!
  }

  get span(): readonly DayCount[] {
    return ascending(this.#span)
  }

  get approval(): readonly DayCount[] {
    return ascending(this.#approval)
  }
}

export type DayCount = readonly [days: number, cases: number]

function addDays(
  sums: Map<number, number>,
  { starts, days, counts }: DayHistograms,
  cell: number,
  values: Float64Array,
) {
  for (let entry = starts[cell]!; entry < starts[cell + 1]!; entry++) {
    const value = values[days[entry]!]!
    sums.set(value, (sums.get(value) ?? 0) + counts[entry]!)
  }
}

/** By days, so that sums come out the same whatever came first. */
function ascending(sums: ReadonlyMap<number, number>): DayCount[] {
  return [...sums].sort((a, b) => a[0] - b[0])
}

/** The mean of days; undefined of none. */
export function meanDays(days: readonly DayCount[]): number | undefined {
  const cases = days.reduce((sum, [, count]) => sum + count, 0)
  if (cases === 0) return undefined
  return days.reduce((sum, [value, count]) => sum + value * count, 0) / cases
}

/** The quantile of days between order statistics, `h = p·(n − 1)`; undefined of none. */
export function quantileOfDays(days: readonly DayCount[], share: number): number | undefined {
  const cases = days.reduce((sum, [, count]) => sum + count, 0)
  if (cases === 0) return undefined
  const place = share * (cases - 1)
  const low = Math.floor(place)
  const [under, over] = [nth(days, low), nth(days, Math.min(low + 1, cases - 1))]
  return under + (over - under) * (place - low)
}

function nth(days: readonly DayCount[], at: number): number {
  let before = 0
  for (const [value, count] of days) {
    before += count
    if (at < before) return value
  }
  throw new RangeError('no such case')
}
