import { describe, expect, it } from 'vitest'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import { decomposeChange } from '../../../../src/domain/scoring/why/decomposeChange'
import { decomposeRank } from '../../../../src/domain/scoring/why/decomposeRank'
import { dataOf, schemeOf, scoredOf, type NodeSketch } from './smallSchemes'

const tree: readonly NodeSketch[] = [
  { code: 'I' },
  { code: 'a', parent: 'I', weight: 3 },
  { code: 'b', parent: 'I', weight: 1 },
]

describe('why an index changed (W4)', () => {
  it('is weight times change of score, by leaf', () => {
    const then = scoredOf(tree, { a: [40], b: [80] })
    const now = scoredOf(tree, { a: [60], b: [76] })
    const change = decomposeChange(then, now, now, 0)!
    expect(change).toMatchObject({ before: 50, after: 64, own: 14, measure: 0, weights: 0, scheme: 0 })
    expect(change.leaves.map(({ place, own }) => [place.node.code, own])).toEqual([
      ['a', 15],
      ['b', -1],
    ])
  })

  it('tells the own value from what it is measured against', () => {
    // Min–max over A and B: A at 40 of 0–80 is 50; now 60 would be 75 by then's ends, and is 60 of 0–100.
    const measure = { rule: { kind: 'minMax', low: 0, high: 100 } } as const
    const nodes = [{ code: 'I' }, { code: 'a', parent: 'I', measure }]
    const then = scoredOf(nodes, { a: [40, 0, 80] })
    const now = scoredOf(nodes, { a: [60, 0, 100] })
    expect(decomposeChange(then, now, now, 0)).toMatchObject({
      before: 50,
      after: 60,
      own: 25,
      measure: -15,
    })
  })

  it('gives to the scheme what another scheme does to the same data', () => {
    const later = dataOf({ a: [60], b: [80] })
    const then = scoredOf(tree, { a: [40], b: [80] })
    const even = tree.map((node) => ({ ...node, weight: 1 }))
    const change = decomposeChange(
      then,
      scoreScheme(schemeOf(tree), later),
      scoreScheme(schemeOf(even), later),
      0,
    )
    // 50 → 65 by its own score, → 70 by even weights.
    expect(change).toMatchObject({ before: 50, own: 15, scheme: 5, after: 70 })
  })

  it('gives to the weights what weights from the data do', () => {
    const levels = [{ weights: 'entropy', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 } as const]
    const then = scoredOf(tree, { a: [40, 10], b: [80, 70] }, { levels })
    const now = scoredOf(tree, { a: [40, 60], b: [80, 20] }, { levels })
    const change = decomposeChange(then, now, now, 0)!
    expect(change.own).toBe(0)
    expect(change.weights).toBeCloseTo(change.after - change.before, 12)
  })

  it('counts a score that came or went as the own change (D5)', () => {
    const then = scoredOf(tree, { a: [40], b: [undefined] })
    const now = scoredOf(tree, { a: [40], b: [80] })
    expect(decomposeChange(then, now, now, 0)).toMatchObject({ before: 40, after: 50, own: 10 })
  })

  it('is undefined without an index in both', () => {
    const then = scoredOf(tree, { a: [undefined], b: [undefined] })
    const now = scoredOf(tree, { a: [40], b: [80] })
    expect(decomposeChange(then, now, now, 0)).toBeUndefined()
  })
})

describe('why a rank changed (W4)', () => {
  const alone: readonly NodeSketch[] = [{ code: 'I' }, { code: 'a', parent: 'I' }]
  const ranked = (values: readonly (number | undefined)[]) => scoredOf(alone, { a: values })

  it('is first the own score among the others’ old ones, then their new ones', () => {
    // A third of 3 with 50; 75 is second among 90 and 70; then B falls to 60 and C rises to 80.
    const then = ranked([50, 90, 70])
    const now = ranked([75, 60, 80])
    expect(decomposeRank(then, now, now, 0)).toMatchObject({
      before: 3,
      after: 2,
      own: 1,
      rivals: 0,
      scheme: 0,
      population: 0,
      overtaken: [{ code: 'B' }],
      overtakenBy: [],
    })
  })

  it('names who passed by, though the own score did not change', () => {
    const then = ranked([50, 40, 45])
    const now = ranked([50, 60, 55])
    expect(decomposeRank(then, now, now, 0)).toMatchObject({
      before: 1,
      after: 3,
      own: 0,
      rivals: -2,
      overtakenBy: [{ code: 'B' }, { code: 'C' }],
    })
  })

  it('gives to the population who was ranked in one of the two only', () => {
    const then = ranked([50, 90, undefined])
    const now = ranked([50, undefined, 95])
    expect(decomposeRank(then, now, now, 0)).toMatchObject({ before: 2, after: 2, population: 0 })
    const grown = ranked([50, 90, 95])
    expect(decomposeRank(then, grown, grown, 0)).toMatchObject({ before: 2, after: 3, population: -1 })
  })
})
