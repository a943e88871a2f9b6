import { describe, expect, it } from 'vitest'
import { scoreInputs } from '../../../../src/domain/scoring/why/scoreInputs'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import { scoredNode } from '../../../../src/domain/scoring/scored'
import { dataOf, schemeOf } from './smallSchemes'

const nodes = [
  { code: 'T' },
  { code: 'a', parent: 'T', weight: 1 },
  { code: 'b', parent: 'T', weight: 3 },
  { code: 'x', parent: 'T', weight: 0.4, extra: true },
]

describe('D7 what a score was made from', () => {
  const scored = scoreScheme(schemeOf(nodes), dataOf({ a: [80, undefined], b: [40, 50], x: [10, undefined] }))
  const inputs = (row: number) =>
    scoreInputs(scored, 'T', row).map(({ place, ...input }) => ({ code: place.node.code, ...input }))

  it('is its children by their shares, and what comes on top', () => {
    expect(inputs(0)).toEqual([
      { code: 'a', score: 80, share: 0.25, extra: false },
      { code: 'b', score: 40, share: 0.75, extra: false },
      { code: 'x', score: 10, share: 0.1, extra: true },
    ])
    // 80 × 0.25 + 40 × 0.75 + 10 × 0.1
    expect(scoredNode(scored, 'T').scores[0]).toBeCloseTo(51, 10)
  })

  it('shares out the weight of a missing one, which counts for nothing', () => {
    expect(inputs(1)).toEqual([
      { code: 'a', score: undefined, share: undefined, extra: false },
      { code: 'b', score: 50, share: 1, extra: false },
      { code: 'x', score: undefined, share: undefined, extra: true },
    ])
  })

  it('is nothing but its value for a leaf', () => {
    expect(scoreInputs(scored, 'a', 0)).toEqual([])
  })
})
