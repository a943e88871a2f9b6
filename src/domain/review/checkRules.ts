import type { GroupRules, ReviewRules, TierRule } from './reviewRules'

/** What keeps a group's rules from being used (rules W2, W3). `group` is its place in the list. */
export type RuleIssue =
  | { readonly code: 'wholeNumber'; readonly group: number; readonly field: RuleField }
  | { readonly code: 'share'; readonly group: number }
  | { readonly code: 'shareOrder'; readonly group: number; readonly first: number; readonly second: number }
  | { readonly code: 'score'; readonly group: number }
  | { readonly code: 'scoreOrder'; readonly group: number; readonly first: number; readonly second: number }
  | { readonly code: 'samePeriods'; readonly group: number; readonly periods: number }
  | { readonly code: 'promptOrder'; readonly group: number; readonly remind: number; readonly talk: number }
  | { readonly code: 'noTrailing'; readonly group: number }

export type RuleField = 'first' | 'last' | 'red' | 'trailing' | 'periods'

const most = 1000

/** Everything that is wrong with rules; rules without an issue can be saved. */
export function checkRules({ groups }: ReviewRules): readonly RuleIssue[] {
  return groups.flatMap((rules, group) => [
    ...tierIssues(rules.tiers, group),
    ...(['red', 'trailing'] as const)
      .filter((field) => !isCount(rules[field], 0))
      .map((field): RuleIssue => ({ code: 'wholeNumber', group, field })),
    ...streakIssues(rules, group),
  ])
}

function tierIssues(rule: TierRule, group: number): readonly RuleIssue[] {
  switch (rule.by) {
    case 'count':
      return (['first', 'last'] as const)
        .filter((field) => !isCount(rule[field], 0))
        .map((field) => ({ code: 'wholeNumber', group, field }))
    case 'share': {
      const [first, second] = rule.ends
      if (![first, second].every((end) => end >= 0 && end <= 1)) return [{ code: 'share', group }]
      return first > second ? [{ code: 'shareOrder', group, first, second }] : []
    }
    case 'score': {
      const [first, second] = rule.from
      if (![first, second].every(Number.isFinite)) return [{ code: 'score', group }]
      return first < second ? [{ code: 'scoreOrder', group, first, second }] : []
    }
  }
}

function streakIssues({ streaks, trailing }: GroupRules, group: number): readonly RuleIssue[] {
  if (streaks.length === 0) return []
  if (!streaks.every(({ periods }) => isCount(periods, 1)))
    return [{ code: 'wholeNumber', group, field: 'periods' }]
  if (trailing === 0) return [{ code: 'noTrailing', group }]
  const [remind, talk] = (['remind', 'talk'] as const).map(
    (prompt) => streaks.find((one) => one.prompt === prompt)?.periods,
  )
  if (remind === undefined || talk === undefined) return []
  if (remind === talk) return [{ code: 'samePeriods', group, periods: talk }]
  return talk < remind ? [{ code: 'promptOrder', group, remind, talk }] : []
}

/** NaN is what a field holds that no number was typed into. */
function isCount(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
