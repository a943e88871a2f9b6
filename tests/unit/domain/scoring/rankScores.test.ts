import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import { rankScores } from '../../../../src/domain/scoring/rankScores'
import { roundDecimal } from '../../../../src/domain/scoring/roundDecimal'
import type { RankingPolicy } from '../../../../src/domain/scoring/scheme'

const missing = Number.NaN
const entities = [...'ABCDE'].map((code, key): Entity => ({ key, code, names: {}, kind: 'member' }))

function rank(scores: readonly number[], policy: RankingPolicy, counted = scores.map(() => 1)) {
  return rankScores(Float64Array.from(scores), entities, Uint8Array.from(counted), policy).map(
    ({ item, rank, tied }) => `${item.code} ${rank}${tied ? ' tied' : ''}`,
  )
}

describe('ranks of scores (S4)', () => {
  const scores = [70, 90, 90, 80, 70]

  it.each([
    ['competition', ['B 1 tied', 'C 1 tied', 'D 3', 'A 4 tied', 'E 4 tied']],
    ['dense', ['B 1 tied', 'C 1 tied', 'D 2', 'A 3 tied', 'E 3 tied']],
    ['ordinal', ['B 1 tied', 'C 2 tied', 'D 3', 'A 4 tied', 'E 5 tied']],
    ['average', ['B 1.5 tied', 'C 1.5 tied', 'D 3', 'A 4.5 tied', 'E 4.5 tied']],
  ] as const)('ties by the %s way', (ties, expected) => {
    expect(rank(scores, { ties })).toEqual(expected)
  })

  it('D5 leaves out who is missing or not counted', () => {
    expect(rank([70, missing, 90, 80], { ties: 'competition' }, [1, 1, 0, 1])).toEqual(['D 1', 'A 2'])
  })

  it('compares exactly, unless the scheme says otherwise', () => {
    const near = [0.1 + 0.2, 0.3]
    expect(rank(near, { ties: 'competition' })).toEqual(['A 1', 'B 2'])
    expect(rank(near, { ties: 'competition', tolerance: 1e-9 })).toEqual(['A 1 tied', 'B 1 tied'])
  })

  it('a tolerance is from the best of those level: near ones do not chain on', () => {
    const policy = { ties: 'competition', tolerance: 0.01 } as const
    expect(rank([98.5, 100, 99.2], policy)).toEqual(['B 1 tied', 'C 1 tied', 'A 3'])
  })

  it('a tolerance leaves the order of catalogue to those level', () => {
    expect(rank([99.999, 100], { ties: 'ordinal', tolerance: 0.01 })).toEqual(['A 1 tied', 'B 2 tied'])
  })

  it('as published, scores that are shown the same are level, and are given unrounded', () => {
    const policy = { ties: 'competition', decimals: 2 } as const
    expect(rank([81.005, 81.014, 81.004], policy)).toEqual(['A 1 tied', 'B 1 tied', 'C 3'])
    const [first] = rankScores(Float64Array.of(81.005), entities, Uint8Array.of(1), policy)
    expect(first!.value).toBe(81.005)
  })
})

describe('rounding on the decimal text (S4)', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [81.114, 2, 81.11],
    [0.5, 0, 1],
    [0.49999999999999994, 0, 0],
    [0.12344999999999999, 4, 0.1234],
    [9.995, 2, 10],
    [99.5, 0, 100],
    [0.05, 0, 0],
    [0.005, 2, 0.01],
    [0.004, 2, 0],
    [1e-9, 2, 0],
    [3, 2, 3],
    [0, 2, 0],
    [1e21, 2, 1e21],
  ])('%d to %d decimals is %d', (value, decimals, expected) => {
    expect(roundDecimal(value, decimals)).toBe(expected)
  })

  it('leaves missing missing', () => {
    expect(roundDecimal(missing, 2)).toBeNaN()
  })
})
