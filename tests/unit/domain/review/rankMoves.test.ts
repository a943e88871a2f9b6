import { describe, expect, it } from 'vitest'
import { rankMoves } from '../../../../src/domain/review/rankMoves'
import { ranksOf, week } from './rankings'

describe('W1 movement against an earlier period', () => {
  it('is the difference of the ranks where the same were ranked', () => {
    const moves = rankMoves(
      ranksOf({ 1: 2, 2: 1, 3: 3 }),
      ranksOf({ 1: 1, 2: 3, 3: 2 }, { period: week(46) }),
    )
    expect(moves).toMatchObject({ against: week(46), entered: [], left: [], isAmongCommon: false })
    expect([...moves.byEntity]).toEqual([
      [2, { from: 3, to: 1, change: 2, scoreChange: 2 }],
      [1, { from: 1, to: 2, change: -1, scoreChange: -1 }],
      [3, { from: 2, to: 3, change: -1, scoreChange: -1 }],
    ])
  })

  it('is among those ranked in both periods where others came or went, who are named', () => {
    const moves = rankMoves(ranksOf({ 1: 1, 2: 2, 4: 3 }), ranksOf({ 3: 1, 1: 2, 2: 3, 4: null }))
    expect(moves).toMatchObject({ entered: [4], left: [3], isAmongCommon: true })
    expect([...moves.byEntity].map(([entity, { change }]) => [entity, change])).toEqual([
      [1, 0],
      [2, 0],
    ])
  })

  it.each([
    ['scheme', ranksOf({ 1: 1 }, { measure: 'weekly 2' })],
    ['kind', ranksOf({ 1: 1 }, { period: { kind: 'month', year: 2026, month: 10 } })],
    ['nobody', ranksOf({ 2: 1 })],
  ])('is refused for the reason %s', (refusal, then) => {
    const moves = rankMoves(ranksOf({ 1: 1 }), then)
    expect(moves.refusal).toBe(refusal)
    expect(moves.byEntity.size).toBe(0)
  })

  it('has no change of score where one was only ranked', () => {
    const then = ranksOf({ 1: 1 })
    const bare = { ...then, lines: then.lines.map((line) => ({ ...line, score: undefined })) }
    expect(rankMoves(ranksOf({ 1: 1 }), bare).byEntity.get(1)?.scoreChange).toBeUndefined()
  })
})
