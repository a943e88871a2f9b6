import type { CaseRules } from './caseRules'

/** What is counted of cases; a case adds one to each that holds for it, and its visits to `visits` (rules A2, A2c). */
export const caseCounts = [
  'finished',
  // Judged on a limit; under it, and under or on its last day.
  'limited',
  'under',
  'within',
  // How it was filed is known; it was filed online.
  'channelled',
  'online',
  // Whether it is 即办 is known; it is.
  'classed',
  'instant',
  // The log has ratings; rated by people, so and so; by the system.
  'ratable',
  'rated',
  'good',
  'bad',
  'rightable',
  'righted',
  'defaulted',
  'returned',
  'extended',
  'corrected',
  'visited',
  'visits',
  'once',
  'noVisit',
  'open',
  'overdue',
] as const
export type CaseCount = (typeof caseCounts)[number]

/** A finished 环节 or 全流程 (rule A2b), or a snapshot of those that were open at an export. */
export const caseKinds = ['step', 'whole', 'stepOpen', 'wholeOpen'] as const
export type CaseKind = (typeof caseKinds)[number]

/** Numbers of days and how many cases took them, sparse: cell c owns `starts[c] … starts[c + 1] - 1`. */
export interface DayHistograms {
  /** Length cells + 1. */
  readonly starts: Uint32Array
  /** Positions in `dayValues`. */
  readonly days: Uint16Array
  readonly counts: Uint32Array
}

/**
 * Counts by day of 办结 (or of a snapshot), department, type and kind, in columns. `since` is the earliest day that a
 * log has to reach back to in order to hold the cases of a cell: the day itself, but for a 全流程 put together from
 * its steps the day of its first acceptance.
 */
export interface CaseCells {
  readonly days: Int32Array
  readonly since: Int32Array
  /** Entity keys of the dataset. */
  readonly departments: Uint32Array
  /** Positions in `types`. */
  readonly types: Uint16Array
  /** Positions in `caseKinds`. */
  readonly kinds: Uint8Array
  /** Positions in `layers`. */
  readonly layers: Uint16Array
  /** First and last row of the log that were counted, from 1. */
  readonly firstRows: Uint32Array
  readonly lastRows: Uint32Array
  /** In the order of `caseCounts`. */
  readonly counts: readonly Uint32Array[]
  readonly span: DayHistograms
  readonly approval: DayHistograms
}

/** What one log covers: it speaks for all days from first to last, of its departments and types. */
export interface CaseLayer {
  readonly importId: string
  /** Position of the file in the import. */
  readonly file: number
  readonly kind: CaseKind
  /** Day numbers. */
  readonly first: number
  readonly last: number
  /** Minutes since 1970 by the clock of whoever exported. */
  readonly exportedAt: number
  readonly departments: readonly number[]
  readonly types: readonly string[]
  /** The item rules in one text: types found by other rules are not to be told apart by them. */
  readonly sortedBy: string
}

/** All that is kept of case logs. Immutable; holds no row, no name and no number of a case (rule A2). */
export interface CaseCube {
  readonly rules: CaseRules
  readonly types: readonly string[]
  readonly layers: readonly CaseLayer[]
  /** Distinct numbers of days. */
  readonly dayValues: Float64Array
  readonly cells: CaseCells
}
