import type { CellNote } from '../missing'

/** A value changed by hand, until it is published. Plain data. */
export interface CellEdit {
  /** Code of the indicator. */
  readonly indicator: string
  /** Keys of the dataset. */
  readonly entity: number
  readonly period: number
  /** Null takes the value away. */
  readonly value: number | null
  /** What was typed beside the number, or in its place: a bound, a rank, why there is none. */
  readonly said?: Omit<CellNote, 'edit'>
  /** The value that stood there when it was changed; null where none did. */
  readonly was: number | null
  readonly note?: string
  /** Milliseconds since 1970. */
  readonly at: number
}
