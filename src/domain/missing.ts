/**
 * Why a cell has no value (rule D5). String codes, because they must survive
 * workers and IndexedDB, where class instances lose their identity.
 */
export const missingReasons = ['absent', 'noData', 'notApplicable', 'noPractice', 'unparseable'] as const
export type SourceReason = (typeof missingReasons)[number]
/** `suppressed` is of a pack (rule W10): there is a figure, of so few that it is not passed on. */
export type MissingReason = SourceReason | 'suppressed'

/** A rank that was published without the value behind it (rule D6), 1 is best. */
export interface GivenRank {
  readonly rank: number
  /** How many were ranked, when the source says so. */
  readonly of?: number
}

/** A value that was changed by hand. */
export interface HandEdit {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly note?: string
  /** What stood there before anybody's hand; absent where nothing did. */
  readonly original?: { readonly value?: number; readonly note?: Omit<CellNote, 'edit'> }
}

/**
 * What is known of a cell beside its number. A cell with no note and no value is `absent`.
 * `text` is the original text where it differs from the number's own (`No Practice`, `45.00000000000001`).
 */
export interface CellNote {
  readonly reason?: Exclude<MissingReason, 'absent'>
  readonly text?: string
  readonly rank?: GivenRank
  readonly bound?: '<' | '≤' | '>' | '≥' | '≈'
  readonly edit?: HandEdit
}

/** A cell read from a file: a finite number, or nothing and why. */
export interface Cell {
  readonly value?: number
  readonly note?: CellNote
}
