import { describe, expect, it } from 'vitest'
import { promptsOf } from '../../../../src/components/overview/promptsShown'
import { reviewGroup } from '../../../../src/domain/review/groupReview'
import { usualRules } from '../../../../src/domain/review/reviewRules'
import { ranksOf, week } from '../../domain/review/rankings'

const rules = { ...usualRules(undefined).groups[0]!, trailing: 1 }
const reviewOf = (last: readonly number[]) =>
  reviewGroup(
    rules,
    last.map((entity, at) =>
      ranksOf(Object.fromEntries([1, 2, 3].map((one, place) => [one, one === entity ? 9 : place + 1])), {
        period: week(40 + at),
      }),
    ),
    undefined,
  )!

describe('prompts of several groups (W3)', () => {
  it('are told with the longest streak first, whichever group it is in', () => {
    const prompts = promptsOf([reviewOf([1, 1, 3, 3]), reviewOf([2, 2, 2, 2]), reviewOf([3, 1, 1, 1])])
    expect(prompts.map(({ streak }) => [streak.entity, streak.evidence.length])).toEqual([
      [2, 4],
      [1, 3],
      [3, 2],
    ])
  })
})
