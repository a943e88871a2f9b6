import type { GroupReview } from '../../domain/review/groupReview'
import type { GroupRules } from '../../domain/review/reviewRules'
import type { Streak } from '../../domain/review/streaks'

/** How many are on one screen before the rest is asked for. */
export const promptsShown = 4

/** Of all groups, the longest first. */
export function promptsOf(
  groups: readonly GroupReview[],
): readonly { readonly rules: GroupRules; readonly streak: Streak }[] {
  return groups
    .flatMap(({ rules, streaks }) => streaks.map((streak) => ({ rules, streak })))
    .sort((a, b) => b.streak.evidence.length - a.streak.evidence.length)
}
