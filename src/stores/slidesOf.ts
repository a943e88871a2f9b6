import type { GroupReview, ReviewLine } from '../domain/review/groupReview'
import type { GroupRules } from '../domain/review/reviewRules'
import type { Streak } from '../domain/review/streaks'
import type { JudgedGap } from './gaps'

/** One page of the presentation; its id stays the same while the figures on it change. */
export type Slide = { readonly id: string } & (
  | { readonly kind: 'conclusion' | 'targets' | 'ledger' }
  | {
      readonly kind: 'ranking'
      readonly review: GroupReview
      readonly lines: readonly ReviewLine[]
      readonly part: number
      readonly parts: number
    }
  | { readonly kind: 'moves'; readonly review: GroupReview }
  | { readonly kind: 'gaps'; readonly gaps: readonly JudgedGap[] }
  | { readonly kind: 'streaks'; readonly streaks: readonly NamedStreak[] }
)

export interface NamedStreak {
  readonly rules: GroupRules
  readonly streak: Streak
}

/** What there is to present. */
export interface SlideFacts {
  readonly groups: readonly GroupReview[]
  readonly hasTargets: boolean
  /** Worst first. */
  readonly shortfalls: readonly JudgedGap[]
  readonly hasTasks: boolean
}

/** Two columns of ten can be read from the far end of a table. */
const linesOnPage = 20
/** A larger group is not read out: its first two pages are shown. */
const mostPages = 2
const gapsOnPage = 5
const streaksOnPage = 6

/** The pages of a presentation, in the order in which a meeting goes through them; none that has nothing to say. */
export function slidesOf({ groups, hasTargets, shortfalls, hasTasks }: SlideFacts): readonly Slide[] {
  const streaks = groups
    .flatMap(({ rules, streaks: found }) => found.map((streak) => ({ rules, streak })))
    .sort((a, b) => b.streak.evidence.length - a.streak.evidence.length)
  return [
    { id: 'conclusion', kind: 'conclusion' },
    ...groups.flatMap((review) => [...rankingPages(review), ...movesPage(review)]),
    ...(hasTargets ? [{ id: 'targets', kind: 'targets' } as const] : []),
    ...(shortfalls.length > 0
      ? [{ id: 'gaps', kind: 'gaps', gaps: shortfalls.slice(0, gapsOnPage) } as const]
      : []),
    ...(streaks.length > 0
      ? [{ id: 'streaks', kind: 'streaks', streaks: streaks.slice(0, streaksOnPage) } as const]
      : []),
    ...(hasTasks ? [{ id: 'ledger', kind: 'ledger' } as const] : []),
  ]
}

/** Of pages that a group needs, none is nearly empty. */
function rankingPages(review: GroupReview): readonly Slide[] {
  const shown = review.lines.slice(0, linesOnPage * mostPages)
  const parts = Math.ceil(shown.length / linesOnPage)
  const each = Math.ceil(shown.length / parts)
  return Array.from({ length: parts }, (_, at) => ({
    id: `ranking/${groupId(review)}/${at + 1}`,
    kind: 'ranking',
    review,
    lines: shown.slice(at * each, (at + 1) * each),
    part: at + 1,
    parts,
  }))
}

function movesPage(review: GroupReview): readonly Slide[] {
  const { risers, fallers, moves } = review
  const hasMoved = risers.length + fallers.length > 0
  if (!hasMoved && !moves?.refusal) return []
  return [{ id: `moves/${groupId(review)}`, kind: 'moves', review }]
}

function groupId({ rules }: GroupReview): string {
  return rules.group?.id ?? ''
}
