import * as v from 'valibot'
import type { Names } from '../../domain/names'
import type { GroupRules, ReviewRules, StreakRule, TierRule } from '../../domain/review/reviewRules'
import { maybe, oneOf, strictOf } from '../schemaParts'

const text = v.string()
const some = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000))
const number = v.pipe(v.number(), v.finite())
const share = v.pipe(number, v.minValue(0), v.maxValue(1))
const names = strictOf<Names>()({ zh: maybe(text), en: maybe(text) })

type TierBy<K extends TierRule['by']> = Extract<TierRule, { by: K }>
const tiers = v.variant('by', [
  strictOf<TierBy<'count'>>()({ by: v.literal('count'), first: some, last: some }),
  strictOf<TierBy<'share'>>()({
    by: v.literal('share'),
    ends: v.pipe(
      v.tuple([share, share]),
      v.check(([first, second]) => first <= second),
    ),
  }),
  strictOf<TierBy<'score'>>()({
    by: v.literal('score'),
    from: v.pipe(
      v.tuple([number, number]),
      v.check(([first, second]) => first >= second),
    ),
  }),
])

export const groupRulesSchema = strictOf<GroupRules>()({
  group: maybe(v.strictObject({ grouping: text, id: text })),
  names,
  tiers,
  tierNames: oneOf<GroupRules['tierNames']>({ ranks: true, places: true }),
  red: some,
  trailing: some,
  trailingWord: oneOf<GroupRules['trailingWord']>({ trailing: true, black: true }),
  streaks: v.array(
    strictOf<StreakRule>()({
      periods: v.pipe(some, v.minValue(1)),
      prompt: oneOf<StreakRule['prompt']>({ remind: true, talk: true }),
    }),
  ),
}) satisfies v.GenericSchema<unknown, GroupRules>

export const reviewRulesSchema = strictOf<ReviewRules>()({
  format: v.literal(1),
  groups: v.array(groupRulesSchema),
}) satisfies v.GenericSchema<unknown, ReviewRules>
