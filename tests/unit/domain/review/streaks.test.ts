import { describe, expect, it } from 'vitest'
import type { StreakRule } from '../../../../src/domain/review/reviewRules'
import { streaksOf } from '../../../../src/domain/review/streaks'
import { ranksOf, week } from './rankings'

const streaks: readonly StreakRule[] = [
  { periods: 2, prompt: 'remind' },
  { periods: 3, prompt: 'talk' },
]
const rules = { red: 0, trailing: 1, streaks }

function weeks(...ranks: readonly Readonly<Record<number, number | null>>[]) {
  return ranks.map((one, at) => ranksOf(one, { period: week(40 + at) }))
}

describe('W3 streaks among the last', () => {
  it('give the prompt of the longest rule they meet, with every period as evidence', () => {
    const found = streaksOf(weeks({ 1: 1, 2: 2 }, { 1: 2, 2: 1 }, { 1: 2, 2: 1 }, { 1: 2, 2: 1 }), rules)
    expect(found).toMatchObject([{ entity: 1, prompt: 'talk', rule: { periods: 3 } }])
    expect(found[0]!.evidence).toEqual(
      [41, 42, 43].map((number) => ({ period: week(number), rank: 2, of: 2, basis: 'computed' })),
    )
  })

  it('give none below the shortest rule, or where it ended before the newest period', () => {
    expect(streaksOf(weeks({ 1: 1, 2: 2 }, { 1: 2, 2: 1 }), rules)).toEqual([])
    expect(streaksOf(weeks({ 1: 2, 2: 1 }, { 1: 2, 2: 1 }, { 1: 1, 2: 2 }), rules)).toEqual([])
  })

  it('pass over a period in which one had no business: it neither counts nor ends them', () => {
    const found = streaksOf(weeks({ 1: 2, 2: 1 }, { 1: null, 2: 1, 3: 2 }, { 1: 2, 2: 1 }), rules)
    expect(found).toMatchObject([{ entity: 1, prompt: 'remind' }])
    expect(found[0]!.evidence.map(({ period }) => period)).toEqual([week(40), week(42)])
  })

  it('hold for all who are level at the end', () => {
    const both = { 1: 2, 2: 2, 3: 1 }
    expect(streaksOf(weeks(both, both), rules).map(({ entity }) => entity)).toEqual([1, 2])
  })

  it('are none of no periods', () => {
    expect(streaksOf([], rules)).toEqual([])
  })
})
