import type { Period } from '../periods/period'
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
}

/**
 * Who has been among the last of a group in so many periods in a row (rule W3), by ranks as published where they were. A
 * period in which somebody was not ranked (无业务) is passed over: it neither counts nor ends the streak.
 *
 * @param history of one group, oldest first, without gaps; the last is the period under review.
 */
export function streaksOf(
  history: readonly PeriodRanks[],
  { trailing, streaks }: Pick<GroupRules, 'trailing' | 'streaks'>,
): readonly Streak[] {
  const newest = history.at(-1)
  if (!newest) return []
  const lists = history.map((ranks) => new Set(namedLists(ranks, 0, trailing).trailing))
  return [...lists.at(-1)!].flatMap((entity) => {
    const evidence = evidenceOf(history, lists, entity)
    const rule = [...streaks]
      .sort((a, b) => b.periods - a.periods)
      .find((one) => evidence.length >= one.periods)
    return rule ? [{ entity, prompt: rule.prompt, rule, evidence }] : []
  })
}

function evidenceOf(
  history: readonly PeriodRanks[],
  lists: readonly ReadonlySet<number>[],
  entity: number,
): readonly StreakEvidence[] {
  const found: StreakEvidence[] = []
  for (let at = history.length - 1; at >= 0; at--) {
    const { lines, period, basis } = history[at]!
    const rank = lines.find((line) => line.entity === entity)?.rank
    if (rank === undefined) continue
    if (!lists[at]!.has(entity)) break
    const of = lines.filter((line) => line.rank !== undefined).length
    found.unshift({ period, rank, of, basis })
  }
  return found
}
