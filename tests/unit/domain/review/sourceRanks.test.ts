import { describe, expect, it } from 'vitest'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import { rankMoves } from '../../../../src/domain/review/rankMoves'
import { sourceRanks, withPublishedMoves } from '../../../../src/domain/review/sourceRanks'
import { ranksOf, week } from './rankings'

const now = 2
const then = 1
/** In the second period the source ranks all, in the first only one of them. */
const published = panelOf([
  { entity: 1, period: now, value: 31 },
  { entity: 2, period: now, value: 40 },
  { entity: 3, period: now, value: 40 },
  { entity: 1, period: then, value: 46 },
])
const computed = ranksOf({ 1: 30, 2: 41, 3: 42, 4: null })

describe('D8 ranks that the source published', () => {
  it('stand as they are for everybody, and among themselves for a part; who has none is not ranked', () => {
    const whole = sourceRanks(computed, published, now, true)!
    expect(whole.basis).toBe('published')
    expect(whole.lines.map(({ rank, tied }) => [rank, tied])).toEqual([
      [31, false],
      [40, true],
      [40, true],
      [undefined, false],
    ])
    expect(sourceRanks(computed, published, now, false)!.lines.map(({ rank }) => rank)).toEqual([
      ...[1, 2, 2, undefined],
    ])
  })

  it('do not stand in for a ranking of which they cover a part', () => {
    expect(sourceRanks(computed, published, then, true)).toBeUndefined()
  })

  it('are what moves are between, for whoever has one in both periods', () => {
    const moves = rankMoves(computed, ranksOf({ 1: 44, 2: 43, 3: 42, 4: null }, { period: week(46) }))
    const both = withPublishedMoves(moves, published, now, then)
    expect(both.byEntity.get(1)).toMatchObject({ from: 46, to: 31, change: 15 })
    // 2 was second of the three and is second.
    expect(both.byEntity.get(2)).toMatchObject({ from: 2, to: 2, change: 0 })
  })
})
