import { describe, expect, it } from 'vitest'
import { concludeOverview } from '../../../src/domain/review/concludeOverview'
import { reviewGroup } from '../../../src/domain/review/groupReview'
import { rankGroup } from '../../../src/domain/review/rankGroup'
import { rankMoves } from '../../../src/domain/review/rankMoves'
import { usualRules } from '../../../src/domain/review/reviewRules'
import { slidesOf } from '../../../src/stores/slidesOf'
import { scoredOf } from '../domain/scoring/smallSchemes'
import { week } from '../domain/review/rankings'

/** Days to open a business, of four counties: fewer are better. */
const daysIn = (days: readonly number[]) =>
  scoredOf(
    [
      { code: 'T' },
      {
        ...{ code: '天数', parent: 'T' },
        measure: { direction: 'lower', rule: { kind: 'goalposts', best: 0, worst: 10 } },
      },
    ],
    { 天数: days },
  )
const rules = usualRules(undefined).groups[0]!
const [before, now] = [
  rankGroup(daysIn([8, 2, 4, 5]), rules, week(46), 'S@1'),
  rankGroup(daysIn([1, 6, 4, 5]), rules, week(47), 'S@1'),
]

describe('an indicator of which less is better (W1)', () => {
  const review = reviewGroup(rules, [before, now], rankMoves(now, before))!
  const [first, second] = [0, 1]

  it('has whoever needs fewer days now rise, and whoever needs more fall', () => {
    expect(review.moves!.byEntity.get(first)).toMatchObject({ from: 4, to: 1, change: 3, scoreChange: 70 })
    expect(review.moves!.byEntity.get(second)).toMatchObject({ from: 1, to: 4, change: -3, scoreChange: -40 })
    expect(review.risers.map(({ entity }) => entity)).toEqual([first])
    expect(review.fallers.map(({ entity }) => entity)).toEqual([second])
    expect(review.lists.red[0]).toBe(first)
    expect(review.lists.trailing).toContain(second)
  })

  it('is not turned round on the overview, nor on the pages that are shown', () => {
    const slides = slidesOf({ groups: [review], hasTargets: false, shortfalls: [], hasTasks: false })
    const moves = slides.find(({ kind }) => kind === 'moves')
    expect(moves).toMatchObject({ review: { risers: [{ entity: first, move: { change: 3 } }] } })
    const said = concludeOverview({
      ...{ index: undefined, indexMove: undefined, rows: [], earlierRows: undefined, overseer: undefined },
      ...{ groups: [review], unscored: [], focus: first },
    })
    expect(JSON.stringify(said)).toContain('"change":3')
  })
})
