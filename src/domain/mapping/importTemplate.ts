import type { PartsCorrection } from '../tables/tableParts'
import type { Mapping } from './mapping'

/** What was decided about files of one shape, so that the next one needs no questions. Plain data. */
export interface ImportTemplate {
  readonly format: 1
  /** {@link FoundTable.shape} of the sheet's tables, in order. */
  readonly shapes: readonly string[]
  /** By the position of the table in its sheet. */
  readonly corrections: readonly PartsCorrection[]
  readonly mapping: Mapping
  readonly takesHidden?: boolean
}
