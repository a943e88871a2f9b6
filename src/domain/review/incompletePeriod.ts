import type { Period } from '../periods/period'
import { periodsBetween } from '../periods/periodsBetween'
import { rankedLines, type PeriodRanks } from './periodRanks'

/** What a period's ranking lacks beside those before it (rule W1). */
export interface Incompleteness {
  /** Periods between the one before and this one that nobody is ranked in. */
  readonly skipped: readonly Period[]
  /** Keys of those who were ranked lately and are not now, though they have business. */
  readonly unscored: readonly number[]
  /** Codes of leaves that were measured lately and are not now. */
  readonly unmeasured: readonly string[]
  /** Half or more of either is not there: what there is cannot be ranked as if it were the whole. */
  readonly isPartial: boolean
}

/** What was there in one of so many periods before is expected. */
const lately = 4

/**
 * Holds a period against those before it, so that half a week is not taken for a whole one (rule W1).
 *
 * @param history of one group, oldest first; the last is the period that is looked at.
 */
export function incompletePeriod(history: readonly PeriodRanks[]): Incompleteness {
  const now = history.at(-1)
  const before = history.slice(-lately - 1, -1)
  if (!now || before.length === 0) return { skipped: [], unscored: [], unmeasured: [], isPartial: false }
  const known = new Set(before.flatMap((ranks) => rankedLines(ranks).map(({ entity }) => entity)))
  const unscored = now.lines
    .filter(({ entity, rank, gap }) => rank === undefined && gap !== 'notApplicable' && known.has(entity))
    .map(({ entity }) => entity)
  const leaves = new Set(
    before.flatMap(({ measure, measured = [] }) => (measure === now.measure ? measured : [])),
  )
  const unmeasured = now.measured ? [...leaves].filter((code) => !now.measured!.includes(code)) : []
  return {
    skipped: periodsBetween(before.at(-1)!.period, now.period),
    unscored,
    unmeasured,
    isPartial:
      isHalf(unscored.length, unscored.length + rankedLines(now).length) ||
      isHalf(unmeasured.length, leaves.size),
  }
}

function isHalf(part: number, whole: number): boolean {
  return part > 0 && part * 2 >= whole
}
