import type { Grouping } from '../catalogue/catalogue'
import type { Names } from '../names'

/** How the ranked of a group fall into three tiers (rule W2). */
export type TierRule =
  /** The first so many, and the last so many. */
  | { readonly by: 'count'; readonly first: number; readonly last: number }
  /** Upper ends of the first two tiers, as shares of those ranked. */
  | { readonly by: 'share'; readonly ends: readonly [first: number, second: number] }
  /** The lowest score of the first tier and of the second. */
  | { readonly by: 'score'; readonly from: readonly [first: number, second: number] }

/** What so many periods in a row among the last call for (rule W3); never more than a proposal. */
export interface StreakRule {
  readonly periods: number
  readonly prompt: 'remind' | 'talk'
}

/** The rules of one group: of a group of a grouping (县(市)区), or of all who are ranked. */
export interface GroupRules {
  readonly group?: { readonly grouping: string; readonly id: string }
  readonly names: Names
  readonly tiers: TierRule
  readonly tierNames: 'ranks' | 'places'
  /** How many are named for praise, and how many as last. */
  readonly red: number
  readonly trailing: number
  /** 靠后单位, or 黑榜 where the office chooses the word. */
  readonly trailingWord: 'trailing' | 'black'
  /** Fewest periods first. */
  readonly streaks: readonly StreakRule[]
}

/** How a dataset's periods are reviewed; saved by the office. Plain data. */
export interface ReviewRules {
  readonly format: 1
  readonly groups: readonly GroupRules[]
}

const usual: Omit<GroupRules, 'names'> = {
  tiers: { by: 'share', ends: [0.3, 0.7] },
  tierNames: 'ranks',
  red: 3,
  trailing: 3,
  trailingWord: 'trailing',
  streaks: [
    { periods: 2, prompt: 'remind' },
    { periods: 3, prompt: 'talk' },
  ],
}

/**
 * The rules until an office sets its own: each group of the grouping by itself, or all together where there is none.
 *
 * @param isOffice whether those ranked are units of an office: nobody reminds an economy.
 */
export function usualRules(grouping: Grouping | undefined, isOffice = true): ReviewRules {
  const streaks = isOffice ? usual.streaks : []
  if (!grouping) return { format: 1, groups: [{ ...usual, streaks, names: {} }] }
  return {
    format: 1,
    groups: grouping.groups.map(({ id, names }) => ({
      ...usual,
      names,
      group: { grouping: grouping.id, id },
    })),
  }
}
