import { describe, expect, it } from 'vitest'
import { namedLists } from '../../../../src/domain/review/namedLists'
import type { TierRule } from '../../../../src/domain/review/reviewRules'
import { tiersOf } from '../../../../src/domain/review/tiers'
import { ranksOf } from './rankings'

const ten = ranksOf({ 1: 1, 2: 2, 3: 3, 4: 3, 5: 5, 6: 6, 7: 7, 8: 7, 9: 9, 10: 10 })

describe('W2 tiers', () => {
  it.each<[string, TierRule, number[]]>([
    ['the first and the last so many', { by: 'count', first: 3, last: 3 }, [1, 1, 1, 1, 2, 2, 3, 3, 3, 3]],
    ['by share of those ranked', { by: 'share', ends: [0.3, 0.7] }, [1, 1, 1, 1, 2, 2, 2, 2, 3, 3]],
    ['by score', { by: 'score', from: [97, 93] }, [1, 1, 1, 1, 2, 2, 2, 2, 3, 3]],
  ])('%s; who is level shares a tier', (_, rule, expected) => {
    expect([...tiersOf(ten, rule).values()]).toEqual(expected)
  })

  it('leave out who is not ranked', () => {
    expect([...tiersOf(ranksOf({ 1: 1, 2: null, 3: 2 }), { by: 'count', first: 1, last: 1 }).keys()]).toEqual(
      [1, 3],
    )
  })

  it('of a group of two whose ends meet name the first before the last', () => {
    expect([...tiersOf(ranksOf({ 1: 1, 2: 2 }), { by: 'count', first: 2, last: 2 }).values()]).toEqual([1, 1])
  })

  it('by score put one that is ranked without a score last', () => {
    const ranks = ranksOf({ 1: 1 })
    const bare = { ...ranks, lines: ranks.lines.map((line) => ({ ...line, score: undefined })) }
    expect([...tiersOf(bare, { by: 'score', from: [90, 60] }).values()]).toEqual([3])
  })
})

describe('W2 red list and last ones', () => {
  it('name whoever is level with the last named', () => {
    expect(namedLists(ten, 3, 3)).toEqual({
      ...{ red: [1, 2, 3, 4], redTied: true },
      ...{ trailing: [7, 8, 9, 10], trailingTied: true },
    })
  })

  it('name nobody twice, and nobody where all are level', () => {
    expect(namedLists(ranksOf({ 1: 1, 2: 2, 3: 3 }), 2, 2)).toMatchObject({ red: [1, 2], trailing: [3] })
    expect(namedLists(ranksOf({ 1: 1, 2: 1, 3: 1 }), 3, 3)).toMatchObject({ red: [], trailing: [] })
  })

  it('leave out who had no business, whatever its place in the file', () => {
    expect(namedLists(ranksOf({ 1: null, 2: 1, 3: 2, 4: null }), 1, 1)).toMatchObject({
      ...{ red: [2], trailing: [3] },
    })
  })

  it('are empty where none are asked for', () => {
    expect(namedLists(ten, 0, 0)).toMatchObject({ red: [], trailing: [] })
  })
})
