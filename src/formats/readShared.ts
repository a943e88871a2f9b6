import type { EntityBook } from './entityBook'
import type { GroupBook } from './groupBook'
import type { ReadLimits, ReadOptions } from './readResult'

/** What all files of one reading share. */
export interface ReadShared {
  readonly options: ReadOptions
  readonly limits: ReadLimits
  readonly book: EntityBook
  readonly groups: GroupBook
}
