import type { Period } from '../periods/period'
import type { GapRow } from '../targets/gapRow'
import { isShortfall } from '../targets/worstFirst'
import type { GroupReview, ReviewLine } from './groupReview'
import type { IndexMove, PeriodIndex } from './periodIndex'
import type { CompareRefusal } from './rankMoves'
import type { GroupRules } from './reviewRules'
import type { Streak } from './streaks'

/** What one screen says of a period. */
export interface OverviewFacts {
  readonly index: PeriodIndex | undefined
  readonly indexMove: IndexMove | undefined
  /** Worst first. */
  readonly rows: readonly GapRow[]
  /** Of the same targets in the period that is compared with; undefined where there is none. */
  readonly earlierRows: readonly GapRow[] | undefined
  /** The post whose targets alone the rows are. */
  readonly overseer: string | undefined
  readonly groups: readonly GroupReview[]
  /** Newer periods that are there and in which nobody has a score. */
  readonly unscored: readonly Period[]
  /** Key of the entity in focus. */
  readonly focus: number | undefined
}

export interface TargetCounts {
  readonly total: number
  readonly met: number
  readonly near: number
  readonly short: number
  readonly noData: number
}

/** One thing to say. */
export type Conclusion =
  | { readonly code: 'targets'; readonly counts: TargetCounts; readonly metChange: number | undefined }
  | { readonly code: 'overseer'; readonly post: string; readonly counts: TargetCounts }
  | { readonly code: 'worst'; readonly row: GapRow }
  | { readonly code: 'leaders'; readonly rules: GroupRules; readonly entities: readonly number[] }
  | { readonly code: 'index'; readonly index: PeriodIndex; readonly move: IndexMove | undefined }
  | { readonly code: 'focus'; readonly line: ReviewLine; readonly isAmongCommon: boolean }
  /** Moves among those ranked in both periods lead to no place of the whole ranking. */
  | {
      readonly code: 'riser' | 'faller'
      readonly rules: GroupRules
      readonly line: ReviewLine
      readonly isAmongCommon: boolean
    }
  /** Too little of the group is there to be ranked as a whole. */
  | { readonly code: 'partial'; readonly review: GroupReview }
  /** Nobody is first: all are level, or there is but one. */
  | { readonly code: 'level'; readonly rules: GroupRules; readonly count: number }
  | { readonly code: 'skipped'; readonly periods: readonly Period[] }
  | { readonly code: 'refused'; readonly refusal: CompareRefusal }
  | { readonly code: 'streak'; readonly rules: GroupRules; readonly streak: Streak }
  | { readonly code: 'nothing' }

/** The most streaks that the conclusion names; the page lists all. */
const mostStreaks = 2

/** How many of the targets are met, near, short, or cannot be told. */
export function countTargets(rows: readonly GapRow[]): TargetCounts {
  const count = (status: GapRow['status']) => rows.filter((row) => row.status === status).length
  return {
    total: rows.length,
    met: count('met'),
    near: count('near'),
    short: count('short'),
    noData: count('noData'),
  }
}

/**
 * More targets met than in the earlier period, over those that are known in both; undefined where none is.
 */
export function metChange(rows: readonly GapRow[], earlier: readonly GapRow[] | undefined) {
  const before = new Map(earlier?.map((row) => [row.target, row.status]))
  const isKnown = (status: GapRow['status'] | undefined) => status !== undefined && status !== 'noData'
  const both = rows.filter(({ target, status }) => isKnown(status) && isKnown(before.get(target)))
  if (both.length === 0) return undefined
  const metThen = both.filter(({ target }) => before.get(target) === 'met').length
  return both.filter(({ status }) => status === 'met').length - metThen
}

/**
 * The conclusion of a period: first what a leader asks for, targets and the worst of them (without targets, who is first),
 * then the index, who moved furthest, and who has been last for long.
 */
export function concludeOverview(facts: OverviewFacts): {
  readonly headline: readonly Conclusion[]
  readonly lead: readonly Conclusion[]
} {
  const headline = headlineOf(facts)
  const told = headline.flatMap((one) => (one.code === 'partial' ? [one.review] : []))
  const lead = leadOf(facts).filter((one) => one.code !== 'partial' || !told.includes(one.review))
  if (headline.length > 0) return { headline, lead }
  return { headline: lead.length > 0 ? lead.slice(0, 1) : [{ code: 'nothing' }], lead: lead.slice(1) }
}

function headlineOf({ rows, earlierRows, overseer, groups }: OverviewFacts): readonly Conclusion[] {
  const counts = countTargets(rows)
  const worst = rows.filter(isShortfall).slice(0, 1)
  const named = worst.map((row): Conclusion => ({ code: 'worst', row }))
  if (overseer !== undefined) return [{ code: 'overseer', post: overseer, counts }, ...named]
  if (counts.total > counts.noData)
    return [{ code: 'targets', counts, metChange: metChange(rows, earlierRows) }, ...named]
  return groups.slice(0, 2).flatMap(leadersOf)
}

function leadersOf(review: GroupReview): readonly Conclusion[] {
  const { rules, lines, incomplete } = review
  if (incomplete.isPartial) return [{ code: 'partial', review }]
  const first = lines.filter(({ rank }) => rank === lines[0]?.rank).map(({ entity }) => entity)
  if (first.length === 0) return []
  if (first.length === lines.length) return [{ code: 'level', rules, count: lines.length }]
  return [{ code: 'leaders', rules, entities: first }]
}

function leadOf({ index, indexMove: move, groups, unscored, focus }: OverviewFacts): readonly Conclusion[] {
  const partial = groups.filter(({ incomplete }) => incomplete.isPartial)
  const whole = groups.filter((group) => !partial.includes(group))
  const refusal = whole.find(({ moves }) => moves?.refusal)?.moves?.refusal
  const movers = (['riser', 'faller'] as const).flatMap((code): Conclusion[] => {
    const furthest = whole
      .flatMap(({ rules, risers, fallers, moves }) =>
        (code === 'riser' ? risers : fallers)
          .slice(0, 1)
          .map((line) => ({ code, rules, line, isAmongCommon: moves!.isAmongCommon })),
      )
      .sort((a, b) => Math.abs(b.line.move!.change) - Math.abs(a.line.move!.change))
    return furthest.slice(0, 1)
  })
  const streaks = groups
    .flatMap(({ rules, streaks }) => streaks.map((streak) => ({ code: 'streak' as const, rules, streak })))
    .sort((a, b) => b.streak.evidence.length - a.streak.evidence.length)
  const looked = whole.flatMap(({ lines, moves }) =>
    lines
      .filter(({ entity }) => entity === focus)
      .map((line) => ({ code: 'focus' as const, line, isAmongCommon: moves?.isAmongCommon ?? false })),
  )
  const skipped = groups.map(({ incomplete }) => incomplete.skipped).find(({ length }) => length > 0)
  return [
    ...partial.map((review) => ({ code: 'partial' as const, review })),
    ...(unscored.length > 0 ? [{ code: 'skipped' as const, periods: unscored }] : []),
    ...(skipped ? [{ code: 'skipped' as const, periods: skipped }] : []),
    ...looked,
    ...(index ? [{ code: 'index' as const, index, move }] : []),
    ...(refusal ? [{ code: 'refused' as const, refusal }] : movers),
    ...streaks.slice(0, mostStreaks),
  ]
}
