import type { Period } from '../periods/period'
import { periodsBetween } from '../periods/periodsBetween'
import { incompletePeriod } from './incompletePeriod'
import { namedLists } from './namedLists'
import type { PeriodRanks } from './periodRanks'
import type { GroupRules, StreakRule } from './reviewRules'

/** One period of a streak. */
export interface StreakEvidence {
  readonly period: Period
  readonly rank: number
  readonly of: number
  readonly basis: PeriodRanks['basis']
}

/** So many periods in a row among the last, up to the newest; a proposal to whoever leads (rule W3). */
export interface Streak {
  readonly entity: number
  readonly prompt: StreakRule['prompt']
  /** The rule that it meets: of several the one with most periods. */
  readonly rule: StreakRule
  /** Oldest first. */
  readonly evidence: readonly StreakEvidence[]
  /** Periods within it that nobody is ranked in. */
  readonly skipped: readonly Period[]
}

/**
 * Who has been among the last of a group in so many periods in a row (rule W3), by ranks as published where they were. A
 * period in which somebody was not ranked (无业务), or half of all were not, is passed over: it neither counts nor ends the
 * streak; nor does one that nobody is ranked in, which is named.
 *
 * @param history of one group, oldest first; the last is the period under review.
 */
export function streaksOf(
  history: readonly PeriodRanks[],
  { red, trailing, streaks }: Pick<GroupRules, 'red' | 'trailing' | 'streaks'>,
): readonly Streak[] {
  const newest = history.at(-1)
  if (!newest) return []
  const lists = history.map((ranks, at) =>
    incompletePeriod(history.slice(0, at + 1)).isPartial
      ? undefined
      : new Set(namedLists(ranks, red, trailing).trailing),
  )
  return [...(lists.at(-1) ?? [])].flatMap((entity) => {
    const evidence = evidenceOf(history, lists, entity)
    const rule = [...streaks]
      .sort((a, b) => b.periods - a.periods)
      .find((one) => evidence.length >= one.periods)
    return rule
      ? [{ entity, prompt: rule.prompt, rule, evidence, skipped: skippedIn(history, evidence) }]
      : []
  })
}

function evidenceOf(
  history: readonly PeriodRanks[],
  lists: readonly (ReadonlySet<number> | undefined)[],
  entity: number,
): readonly StreakEvidence[] {
  const found: StreakEvidence[] = []
  for (let at = history.length - 1; at >= 0; at--) {
    const { lines, period, basis } = history[at]!
    const rank = lines.find((line) => line.entity === entity)?.rank
    const list = lists[at]
    if (rank === undefined || !list) continue
    if (!list.has(entity)) break
    const of = lines.filter((line) => line.rank !== undefined).length
    found.unshift({ period, rank, of, basis })
  }
  return found
}

function skippedIn(history: readonly PeriodRanks[], evidence: readonly StreakEvidence[]): readonly Period[] {
  const from = history.findIndex(({ period }) => period === evidence[0]!.period)
  return history
    .slice(from + 1)
    .flatMap(({ period }, at) => periodsBetween(history[from + at]!.period, period))
}
