import { incompletePeriod, type Incompleteness } from './incompletePeriod'
import { namedLists, noLists, type NamedLists } from './namedLists'
import { rankedLines, type PeriodRanks, type RankLine } from './periodRanks'
import type { RankMove, RankMoves } from './rankMoves'
import type { GroupRules } from './reviewRules'
import { streaksOf, type Streak } from './streaks'
import { tiersOf, type Tier } from './tiers'

export interface ReviewLine extends RankLine {
  readonly tier: Tier | undefined
  readonly move: RankMove | undefined
}

/** One group in one period: everything that a page or a bulletin says of it. */
export interface GroupReview {
  readonly rules: GroupRules
  readonly ranks: PeriodRanks
  /** Ranked ones first, by rank. */
  readonly lines: readonly ReviewLine[]
  /** Not ranked, with the reason in their line: 无业务 and the like. */
  readonly unranked: readonly RankLine[]
  readonly lists: NamedLists
  /** Undefined where there is no earlier period to compare with. */
  readonly moves: RankMoves | undefined
  /** Biggest rise first, biggest fall first; who did not move is in neither. */
  readonly risers: readonly ReviewLine[]
  readonly fallers: readonly ReviewLine[]
  readonly streaks: readonly Streak[]
  readonly incomplete: Incompleteness
}

/**
 * Reviews one group in one period (rules W1–W3). Where half or more of it is missing there are places, but no tiers, lists,
 * moves or streaks.
 *
 * @param history of the group, oldest first, the period under review last.
 * @param compared against the earlier period that movement is measured from.
 */
export function reviewGroup(
  rules: GroupRules,
  history: readonly PeriodRanks[],
  compared: RankMoves | undefined,
): GroupReview | undefined {
  const ranks = history.at(-1)
  if (!ranks) return undefined
  const incomplete = incompletePeriod(history)
  const { isPartial } = incomplete
  const moves = compared && isPartial ? withoutMoves(compared) : compared
  const tiers = isPartial ? undefined : tiersOf(ranks, rules.tiers)
  const lines = rankedLines(ranks).map((line) => ({
    ...line,
    tier: tiers?.get(line.entity),
    move: moves?.byEntity.get(line.entity),
  }))
  const change = ({ move }: ReviewLine) => move?.change ?? 0
  return {
    rules,
    ranks,
    lines,
    unranked: ranks.lines.filter(({ rank }) => rank === undefined),
    lists: isPartial ? noLists : namedLists(ranks, rules.red, rules.trailing),
    moves,
    risers: lines.filter((line) => change(line) > 0).sort((a, b) => change(b) - change(a)),
    fallers: lines.filter((line) => change(line) < 0).sort((a, b) => change(a) - change(b)),
    streaks: streaksOf(history, rules),
    incomplete,
  }
}

function withoutMoves(moves: RankMoves): RankMoves {
  return { ...moves, refusal: moves.refusal ?? 'partial', byEntity: new Map(), isAmongCommon: false }
}
