import { describe, expect, it } from 'vitest'
import { nominalShares, normaliseWeights, weightSums } from '../../../../src/domain/scoring/edit/weightSums'
import type { SchemeNode } from '../../../../src/domain/scoring/scheme'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import { arithmetic, dataOf, schemeOf } from './smallSchemes'

function under(weights: readonly number[], own = 1): readonly SchemeNode[] {
  return [
    { code: 'root', names: {}, weight: 1 },
    { code: 'p', names: {}, weight: own, parent: 'root' },
    ...weights.map((weight, at) => ({ code: `n${at}`, names: {}, weight, parent: 'p' })),
  ]
}

describe('the sum of weights (S8)', () => {
  it.each([
    ['100', [60, 40], 1, 100, 100, true],
    ['100 but for the rounding of sums', [33.3, 33.3, 33.4], 1, 100, 100, true],
    ['5 short of 100', [60, 35], 1, 95, 100, false],
    ['1', [0.5, 0.5], 8, 1, 1, true],
    ['the points of the node itself', [2, 3], 5, 5, 5, true],
    ['a little over the points of the node itself', [2.2, 3], 5, 5.2, 5, false],
    ['nothing where nobody weighs more than another', [1, 1, 1, 1], 1, 4, 1, true],
    ['nothing yet', [0, 0], 5, 0, 100, false],
  ])('is held against %s', (_what, weights, own, sum, wanted, agrees) => {
    const found = weightSums(under(weights, own)).get('p')!
    expect(found.sum).toBeCloseTo(sum, 12)
    expect(found).toMatchObject({ wanted, agrees })
  })

  it('leaves out what comes on top (加减分)', () => {
    const nodes = [...under([60, 40]), { code: 'x', names: {}, weight: 5, parent: 'p', extra: true }]
    expect(weightSums(nodes).get('p')).toMatchObject({ sum: 100, agrees: true })
  })

  it.each([
    ['in the ratios that they have', [60, 36], [62.5, 37.5]],
    ['equal where none has one', [0, 0, 0, 0], [25, 25, 25, 25]],
  ])('is put right by scaling, %s', (_what, weights, scaled) => {
    const nodes = normaliseWeights(under(weights), 'p')
    expect(nodes.filter(({ parent }) => parent === 'p').map(({ weight }) => weight)).toEqual(scaled)
  })
})

describe('a node’s share of the index', () => {
  it('is its weight among its siblings, all the way up', () => {
    const nodes = [...under([3, 1], 50), { code: 'q', names: {}, weight: 50, parent: 'root' }]
    const shares = nominalShares(nodes, undefined)
    expect(['root', 'p', 'q', 'n0', 'n1'].map((code) => shares.get(code))).toEqual([
      1, 0.5, 0.5, 0.375, 0.125,
    ])
  })

  it('takes weights that were worked out from the scores', () => {
    const scheme = schemeOf(
      [{ code: 'root' }, { code: 'a', parent: 'root', weight: 9 }, { code: 'b', parent: 'root' }],
      { levels: [{ ...arithmetic, weights: 'equal' }] },
    )
    const scored = scoreScheme(scheme, dataOf({ a: [1, 2], b: [3, 4] }))
    expect(nominalShares(scheme.nodes, scored).get('a')).toBe(0.5)
  })

  it('comes to an end in a circle', () => {
    const nodes = [
      { code: 'a', names: {}, weight: 1, parent: 'b' },
      { code: 'b', names: {}, weight: 1, parent: 'a' },
    ]
    expect([...nominalShares(nodes, undefined).keys()].sort()).toEqual(['a', 'b'])
  })
})
