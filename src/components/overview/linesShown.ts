import type { GroupReview, ReviewLine } from '../../domain/review/groupReview'

/** A group up to this size is shown whole. */
const whole = 20
/** Of a larger one the first so many, beside whoever is named or in focus. */
const first = 10

/** The lines of a group that are on one screen: of a large one, those that somebody asks for. */
export function linesShown(review: GroupReview, focus: number | undefined): readonly ReviewLine[] {
  const { lines, lists, streaks, risers, fallers } = review
  if (lines.length <= whole) return lines
  const movers = [risers[0], fallers[0]].flatMap((line) => line?.entity ?? [])
  const wanted = new Set([
    ...lists.red,
    ...lists.trailing,
    ...streaks.map((one) => one.entity),
    ...movers,
    focus,
  ])
  return lines.filter(({ entity }, at) => at < first || wanted.has(entity))
}
