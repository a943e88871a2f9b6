/** Who a line is: the one in focus, one of its peers, or what stands for a whole group. */
export type SeriesRole = 'focus' | 'peer' | 'group'

/** A line without pixels. `values` has one place a period; undefined is missing, never zero (rule D5). */
export interface Series {
  readonly id: string
  readonly name: string
  readonly role: SeriesRole
  readonly values: readonly (number | undefined)[]
}

export interface SeriesModel {
  /** Labels of the periods, oldest first. */
  readonly periods: readonly string[]
  readonly series: readonly Series[]
}

/** How the numbers of a chart are written, in the reader's language. */
export interface ChartWords {
  readonly format: (value: number) => string
}

/** The newest value of a series and where it stands; undefined where it has none. */
export function lastOf({ values }: Series): { readonly at: number; readonly value: number } | undefined {
  const at = values.findLastIndex((value) => value !== undefined)
  return at < 0 ? undefined : { at, value: values[at]! }
}
