import type { Direction } from '../../catalogue/catalogue'

/** What a rule needs to know of the counted rows of a column; at least one of them has a value. */
export interface ColumnStatistics {
  readonly count: number
  readonly least: number
  readonly most: number
  readonly mean: number
  /** Of a sample, over n − 1; 0 where all values are the same. */
  readonly deviation: number
}

/** Statistics of the counted rows that have a value; undefined where none has. */
export function columnStatistics(values: Float64Array, counted: Uint8Array): ColumnStatistics | undefined {
  const present = countedValues(values, counted)
  if (present.length === 0) return undefined
  let least = Infinity
  let most = -Infinity
  let sum = 0
  for (const value of present) {
    least = Math.min(least, value)
    most = Math.max(most, value)
    sum += value
  }
  const mean = sum / present.length
  // The mean of equal values can be off by a bit; their deviation must be none all the same.
  const deviation = least === most ? 0 : deviationFrom(mean, present)
  return { count: present.length, least, most, mean, deviation }
}

/** The values of the counted rows that have one, in the order of rows. */
export function countedValues(values: Float64Array, counted: Uint8Array): Float64Array {
  return values.filter((value, row) => counted[row] === 1 && !Number.isNaN(value))
}

/** The ends of what was seen, by direction. */
export function endsOf(
  { least, most }: ColumnStatistics,
  direction: Direction,
): { readonly worst: number; readonly best: number } {
  return direction === 'higher' ? { worst: least, best: most } : { worst: most, best: least }
}

function deviationFrom(mean: number, values: Float64Array): number {
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return Math.sqrt(squares / (values.length - 1))
}
