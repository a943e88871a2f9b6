import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import { bestAndWorstRanked } from '../../../../src/domain/scoring/why/bestAndWorstRanked'
import {
  compareNodes,
  strengthsAndWeaknesses,
  type Benchmark,
} from '../../../../src/domain/scoring/why/compareNodes'
import { standingOf, tierOf } from '../../../../src/domain/scoring/why/standingOf'
import { dataOf, schemeOf, type NodeSketch } from './smallSchemes'

const tree: readonly NodeSketch[] = [
  { code: 'I' },
  { code: 'a', parent: 'I' },
  { code: 'b', parent: 'I' },
  { code: 'c', parent: 'I' },
]
const east: Partial<Entity> = { groups: { region: 'E' } }
const data = dataOf(
  { a: [50, 10, 90, 20, 60], b: [50, 80, undefined, 70, 100], c: [50, 50, 50, 50, 40] },
  { 1: east, 3: east, 4: { kind: 'component' } },
)
const scored = scoreScheme(schemeOf(tree), data)
const compared = (benchmark: Benchmark) =>
  compareNodes(scored, 0, scored.tree.leaves, benchmark).map(({ place, other, difference }) => [
    place.node.code,
    other,
    difference,
  ])
const statistic = (of: 'mean' | 'median' | 'best', groups = {}): Benchmark => ({
  kind: 'statistic',
  of,
  groups,
})

describe('scores beside others’ (W6)', () => {
  it.each<[string, Benchmark, unknown[]]>([
    [
      'the median of all',
      statistic('median'),
      [
        ['a', 35, 15],
        ['b', 70, -20],
        ['c', 50, 0],
      ],
    ],
    [
      'the mean of all',
      statistic('mean'),
      [
        ['a', 42.5, 7.5],
        ['b', 200 / 3, 50 - 200 / 3],
        ['c', 50, 0],
      ],
    ],
    [
      'the best of all',
      statistic('best'),
      [
        ['a', 90, -40],
        ['b', 80, -30],
        ['c', 50, 0],
      ],
    ],
    [
      'a group’s mean',
      statistic('mean', { region: 'E' }),
      [
        ['a', 15, 35],
        ['b', 75, -25],
        ['c', 50, 0],
      ],
    ],
    [
      'one without a score on b (D5)',
      { kind: 'entity', row: 2 },
      [
        ['a', 90, -40],
        ['c', 50, 0],
      ],
    ],
    [
      'one outside the population (D1)',
      { kind: 'entity', row: 4 },
      [
        ['a', 60, -10],
        ['b', 100, -50],
        ['c', 40, 10],
      ],
    ],
  ])('against %s', (_what, benchmark, expected) => {
    expect(compared(benchmark)).toEqual(expected)
  })

  it('are strengths above and weaknesses below, the furthest first, and neither where level', () => {
    const { strengths, weaknesses } = strengthsAndWeaknesses(
      compareNodes(scored, 0, scored.tree.leaves, statistic('median')),
      5,
    )
    expect(strengths.map(({ place, rank, population }) => [place.node.code, rank, population])).toEqual([
      ['a', 2, 4],
    ])
    expect(weaknesses.map(({ place }) => place.node.code)).toEqual(['b'])
  })

  it('are best and worst by rank, ties in the tree’s order', () => {
    const { best, worst } = bestAndWorstRanked(scored, 0, 1)
    expect([best, worst].map(([one]) => [one!.place.node.code, one!.rank])).toEqual([
      ['c', 1],
      ['b', 3],
    ])
  })

  it('have no rank outside the population (D1, S4)', () => {
    expect(standingOf(scored, 'a', 4)).toEqual({ score: 60, rank: undefined, tied: false, population: 4 })
    expect(standingOf(scored, 'b', 2)).toMatchObject({ score: undefined, rank: undefined, population: 3 })
  })
})

describe('tiers (W2)', () => {
  it.each([
    [1, 9, 1],
    [3, 9, 1],
    [4, 9, 2],
    [6, 9, 2],
    [7, 9, 3],
    [63, 190, 1],
    [64, 190, 2],
    [1, 2, 2],
  ])('place %d of %d is in tier %d of thirds', (rank, population, tier) => {
    expect(tierOf(rank, population, [1 / 3, 2 / 3, 1])).toBe(tier)
  })
})
