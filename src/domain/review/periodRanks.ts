import type { Period } from '../periods/period'
import type { ScoreGap } from '../scoring/scored'

/** One entity in one period's ranking. */
export interface RankLine {
  /** Key of the entity. */
  readonly entity: number
  readonly score: number | undefined
  /** Undefined where it is not ranked. */
  readonly rank: number | undefined
  readonly tied: boolean
  /** Why it has no score. */
  readonly gap?: ScoreGap
}

/** The ranking of one group in one period: as published where it was, else as computed today (rules D8, W3). */
export interface PeriodRanks {
  readonly period: Period
  readonly basis: 'published' | 'computed'
  /** What was measured: code and version of the scheme. Across two of them nothing is compared. */
  readonly measure: string
  readonly lines: readonly RankLine[]
  /** Codes of the leaves that somebody has a figure in; undefined where that is not known, as of published ranks. */
  readonly measured?: readonly string[]
}

export function rankedLines({ lines }: PeriodRanks): readonly (RankLine & { readonly rank: number })[] {
  return lines
    .filter((line): line is RankLine & { readonly rank: number } => line.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
}
