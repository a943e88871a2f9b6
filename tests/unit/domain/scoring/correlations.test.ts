import { describe, expect, it } from 'vitest'
import { checkCorrelations } from '../../../../src/domain/scoring/why/checkCorrelations'
import { correlate } from '../../../../src/domain/scoring/why/correlate'
import { effectiveWeights } from '../../../../src/domain/scoring/why/effectiveWeights'
import { scoredOf } from './smallSchemes'

const all = (count: number) => new Uint8Array(count).fill(1)

describe('correlation', () => {
  it.each<[string, number[], number[], 'pearson' | 'spearman', number | undefined]>([
    ['a straight line', [1, 2, 3], [10, 20, 30], 'pearson', 1],
    ['a falling line', [1, 2, 3], [3, 2, 1], 'pearson', -1],
    // Deviations −1 0 1 and −3 −1 4: 7/√(2·26).
    ['in between', [1, 2, 3], [0, 2, 7], 'pearson', 7 / Math.sqrt(52)],
    ['a rising curve by ranks', [1, 2, 3], [1, 10, 1000], 'spearman', 1],
    // Ranks 1.5 1.5 3 4 and 1 2 3 4: deviations −1 −1 ½ 1½ and −1½ −½ ½ 1½: 4.5/√(4.5·5).
    ['ties by ranks', [5, 5, 9, 10], [1, 2, 3, 4], 'spearman', 4.5 / Math.sqrt(22.5)],
    ['a missing one left out pairwise (D5)', [1, 2, 3, Number.NaN], [1, 2, 3, 0], 'pearson', 1],
    ['a constant', [1, 1, 1], [1, 2, 3], 'pearson', undefined],
    ['two only', [1, 2], [1, 2], 'pearson', undefined],
  ])('of %s', (_what, a, b, method, r) => {
    const found = correlate(a, b, all(a.length), method)
    if (r === undefined) expect(found).toBeUndefined()
    else expect(found).toBeCloseTo(r, 12)
  })

  it('is over counted rows only (D1)', () => {
    expect(correlate([1, 2, 3, 100], [1, 2, 3, -100], Uint8Array.of(1, 1, 1, 0), 'pearson')).toBe(1)
  })
})

describe('the check of a tree', () => {
  const scored = scoredOf(
    [
      { code: 'I' },
      { code: 'P', parent: 'I', weight: 60 },
      { code: 'a', parent: 'P', weight: 2 },
      { code: 'b', parent: 'P', weight: 1 },
      { code: 'c', parent: 'I', weight: 40 },
    ],
    { a: [10, 20, 30, 40], b: [11, 21, 30, 42], c: [40, 10, 30, 20] },
  )

  it('names siblings that count the same twice, and those that cancel', () => {
    const { doubled, opposed, pairs } = checkCorrelations(scored, 'pearson', 0.92)
    expect(doubled.map(({ first, second }) => [first.node.code, second.node.code])).toEqual([['a', 'b']])
    expect(opposed.map(({ first, second }) => [first.node.code, second.node.code])).toEqual([['P', 'c']])
    expect(pairs).toBe(2)
  })

  it('says what each counts for in the index', () => {
    expect([...effectiveWeights(scored)].map(([code, weight]) => [code, Number(weight.toFixed(12))])).toEqual(
      expect.arrayContaining([
        ['I', 1],
        ['P', 0.6],
        ['a', 0.4],
        ['b', 0.2],
        ['c', 0.4],
      ]),
    )
  })
})
