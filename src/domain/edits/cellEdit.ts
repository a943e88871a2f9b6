/** A value changed by hand, until it is published. Plain data. */
export interface CellEdit {
  /** Code of the indicator. */
  readonly indicator: string
  /** Keys of the dataset. */
  readonly entity: number
  readonly period: number
  /** Null takes the value away. */
  readonly value: number | null
  readonly note?: string
  /** Milliseconds since 1970. */
  readonly at: number
}
