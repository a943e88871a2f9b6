import type { Indicator, Source } from '../../domain/catalogue/catalogue'
import type { Period } from '../../domain/periods/period'
import type { Scored } from '../../domain/scoring/scored'
import type { ScoringData } from '../../domain/scoring/scoringData'
import type { Translate } from '../../words/issueSentence'
import type { Locale } from '../../words/locale'

/** A scheme applied to one period, with what it was applied to. */
export interface ScoreSheetInput {
  readonly scored: Scored
  readonly data: ScoringData
  /** Version of the scheme, 0 for the one that came with the dataset. */
  readonly version: number
  /** Number of the data's revision. */
  readonly revision: number
  /** By code: names and units of what the scheme reads. */
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly source: Source
  readonly period: Period
}

/** The language of the file. */
export interface SheetWords {
  readonly t: Translate
  readonly locale: Locale
}
