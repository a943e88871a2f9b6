/** Who has to report: an office's own list for one group of a grouping. */
export interface ExpectedUnits {
  /** Id of the grouping; empty where the dataset has none. */
  readonly dimension: string
  /** Id of the group; empty with `dimension`. */
  readonly group: string
  /** Codes or names, as the office writes them; one may be on the list before it was ever seen. */
  readonly units: readonly string[]
}

/** By when: the first such weekday on or after the last day of the period. */
export interface Deadline {
  /** 1 is Monday. */
  readonly weekday: number
  /** `HH:MM` by the office's clock. */
  readonly time: string
}

/** What an office has laid down for returns to a dataset (rule D12). Plain data. */
export interface ReturnsSetting {
  /** A group without a list: who reported lately is expected. */
  readonly expected: readonly ExpectedUnits[]
  readonly deadline?: Deadline
}

export const usualReturns: ReturnsSetting = { expected: [] }
