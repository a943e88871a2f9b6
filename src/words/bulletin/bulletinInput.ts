import type { Entity, Indicator } from '../../domain/catalogue/catalogue'
import type { LedgerSummary } from '../../domain/ledger/ledgerOn'
import type { Period } from '../../domain/periods/period'
import type { TargetCounts } from '../../domain/review/concludeOverview'
import type { GroupReview } from '../../domain/review/groupReview'
import type { IndexMove, PeriodIndex } from '../../domain/review/periodIndex'
import type { GapRow } from '../../domain/targets/gapRow'
import type { GapSpeech, GapWordsInput } from '../gapWords'

/** A target that is judged, with who answers for it. */
export interface BulletinGap extends GapWordsInput {
  readonly lead: string | undefined
}

/** What the pages show of a period, as they show it: all that a bulletin is made of. */
export interface BulletinInput {
  readonly period: Period
  /** That movement is measured from. */
  readonly against: Period | undefined
  /** ISO day. */
  readonly today: string
  /** In Chinese, whatever the page speaks: a bulletin is an official document. */
  readonly speech: GapSpeech
  /** By key. */
  readonly entities: ReadonlyMap<number, Entity>
  readonly decimals: number
  readonly index: PeriodIndex | undefined
  readonly move: IndexMove | undefined
  /** The index along the periods, the oldest first; only those that have one. */
  readonly course: readonly { readonly period: Period; readonly score: number }[]
  readonly counts: TargetCounts
  readonly metMore: number | undefined
  /** Worst first. */
  readonly gaps: readonly BulletinGap[]
  /** Departments and their rows, in the order of `columns`. */
  readonly matrix: readonly { readonly entity: Entity; readonly cells: readonly (GapRow | undefined)[] }[]
  readonly columns: readonly Pick<GapWordsInput, 'indicator'>[]
  /** Whether a figure is of one to four cases and might tell of one person (rule W10). */
  readonly isSmall: (indicator: Indicator, entity: number, period: number) => boolean
  readonly groups: readonly GroupReview[]
  readonly ledger: LedgerSummary | undefined
  /** Names. */
  readonly notReported: readonly string[]
  readonly correction: string | undefined
  readonly scheme: string
  /** How ranks are made, in words. */
  readonly policy: string
  readonly source: string
}
