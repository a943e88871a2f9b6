import { describe, expect, it } from 'vitest'
import { lossesByLead, lossesOf, type Losses } from '../../../../src/domain/scoring/why/lossesOf'
import { arithmetic, scoredOf, type NodeSketch } from './smallSchemes'

/** Index = 60 % of P (the mean of a and b, 3 to 1) and 40 % of c. */
const tree: readonly NodeSketch[] = [
  { code: 'I' },
  { code: 'P', parent: 'I', weight: 60, lead: '甲局' },
  { code: 'a', parent: 'P', weight: 3 },
  { code: 'b', parent: 'P', weight: 1, lead: '乙局' },
  { code: 'c', parent: 'I', weight: 40 },
]

function pointsOf(losses: Losses | undefined): Record<string, number> {
  return Object.fromEntries(
    [...losses!.byNode].map(([code, { points }]) => [code, Math.round(points * 1e9) / 1e9]),
  )
}

describe('points lost (S10)', () => {
  it('are weight times what is missing to full marks, and add up on every way up', () => {
    // P = (3·80 + 40)/4 = 70; I = 0.6·70 + 0.4·50 = 62.
    const losses = lossesOf(scoredOf(tree, { a: [80], b: [40], c: [50] }), 0)
    expect(losses?.index).toBeCloseTo(62, 12)
    expect(pointsOf(losses)).toEqual({ I: 38, P: 18, a: 9, b: 9, c: 20 })
    expect(losses?.addsUp).toBe(true)
  })

  it('share out the weight of a missing sibling, and the missing one loses nothing (D5)', () => {
    // P = 80, the whole of its 60 %.
    expect(pointsOf(lossesOf(scoredOf(tree, { a: [80], b: [undefined], c: [50] }), 0))).toEqual({
      I: 32,
      P: 12,
      a: 12,
      c: 20,
    })
  })

  it('are the whole weight of a missing one that counts as zero', () => {
    const levels = [{ ...arithmetic, missing: 'zero' as const }]
    expect(
      pointsOf(lossesOf(scoredOf(tree, { a: [80], b: [undefined], c: [50] }, { levels }), 0)),
    ).toMatchObject({ P: 24, a: 9, b: 15, c: 20 })
  })

  it('are below zero for what comes on top (加减分)', () => {
    // 加分 counts 10/100 of its score: 0.1·30 = 3 points on top of 62.
    const extra = [...tree, { code: 'x', parent: 'I', weight: 10, extra: true }]
    const losses = lossesOf(scoredOf(extra, { a: [80], b: [40], c: [50], x: [30] }), 0)
    expect(pointsOf(losses)).toEqual({ I: 35, P: 18, a: 9, b: 9, c: 20, x: -3 })
  })

  it('are what full marks alone would bring where a mean is geometric, and are said not to add up', () => {
    // √(25·100) = 50; a at 100 gives √(100·100) = 100.
    const nodes = [{ code: 'I' }, { code: 'a', parent: 'I' }, { code: 'b', parent: 'I' }]
    const levels = [{ ...arithmetic, mean: 'geometric' as const }]
    const losses = lossesOf(scoredOf(nodes, { a: [25], b: [100] }, { levels }), 0)
    expect(pointsOf(losses)).toEqual({ I: 50, a: 50, b: 0 })
    expect(losses?.addsUp).toBe(false)
    expect([...losses!.byNode.values()].map(({ by }) => by)).toEqual(['share', 'fullMarks', 'fullMarks'])
  })

  it('are not said without an index, nor of scores without full marks', () => {
    expect(lossesOf(scoredOf(tree, { a: [undefined], b: [undefined], c: [undefined] }), 0)).toBeUndefined()
    const measure = { rule: { kind: 'zScore', mean: 0, deviation: 1 } } as const
    const nodes = [{ code: 'I' }, { code: 'a', parent: 'I', measure }]
    expect(lossesOf(scoredOf(nodes, { a: [1, 2, 3] }), 0)).toBeUndefined()
  })

  it('are summed by 牵头单位: the nearest on the way up, what nobody leads apart and last (T4)', () => {
    const scored = scoredOf(tree, { a: [80], b: [20], c: [50] })
    const byLead = lossesByLead(scored, 0, lossesOf(scored, 0)!)
    expect(byLead.map(({ lead, points }) => [lead, Math.round(points * 1e9) / 1e9])).toEqual([
      ['乙局', 12],
      ['甲局', 9],
      [undefined, 20],
    ])
  })
})
