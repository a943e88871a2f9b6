import type { Publication } from '../review/publication'

/** What the maker of a pack saw, and what was left out of it (rule W10). */
export interface PackContent {
  readonly format: 1
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Version of the program that made it. */
  readonly app: string
  /** The shown period as its maker saw it; where it is published, as published. */
  readonly seen: Publication
  readonly isPublished: boolean
  /**
   * The ranks of the periods up to it, as they were seen: figures that were left out would move them. Of the one that it
   * was compared with also who met what.
   */
  readonly history: readonly (Pick<Publication, 'period' | 'groups'> &
    Partial<Pick<Publication, 'targets'>>)[]
  /** How many figures were left out, and of whom in the shown period: codes of entities. */
  readonly suppressed: number
  readonly suppressedOf: readonly string[]
}
