import { describe, expect, it } from 'vitest'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import { nextRank } from '../../../../src/domain/scoring/why/nextRank'
import { arithmetic, dataOf, schemeOf, scoredOf, type NodeSketch } from './smallSchemes'

/** `a` runs 0–100 points, `d` is days: 10 best, 60 worst, so a day is 2 points; half the index each. */
const days = { direction: 'lower', rule: { kind: 'goalposts', best: 10, worst: 60 } } as const
const tree: readonly NodeSketch[] = [
  { code: 'I' },
  { code: 'a', parent: 'I' },
  { code: 'd', parent: 'I', measure: days },
]
const reaches = (next: ReturnType<typeof nextRank>) =>
  next!.routes.map(({ place, ...route }) => ({ code: place.node.code, ...route }))

describe('the next rank (S10)', () => {
  it('is whoever is nearest ahead, with the raw change of each leaf that alone would bring it', () => {
    // A: (90 + 40)/2 = 65; B: (80 + 60)/2 = 70; C: (20 + 20)/2 = 20.
    const next = nextRank(scoredOf(tree, { a: [90, 80, 20], d: [40, 30, 50] }), 0)!
    expect(next).toMatchObject({ rank: 2, population: 3, aheadRank: 1 })
    expect(next.ahead.map(({ code }) => code)).toEqual(['B'])
    expect(next.points).toBeCloseTo(5, 12)
    // 5 points of the index are 10 of a leaf: a to 100 (of a range of 70), or 5 days less (of 20).
    const [first, second] = reaches(next)
    expect(first).toMatchObject({ code: 'a', reach: 'alone' })
    expect(first).toMatchObject({ value: expect.closeTo(100, 9), change: expect.closeTo(10, 9) })
    expect(first).toMatchObject({ rangeShare: expect.closeTo(1 / 7, 9) })
    expect(second).toMatchObject({ code: 'd', value: expect.closeTo(35, 9), change: expect.closeTo(-5, 9) })
    expect(second).toMatchObject({ rangeShare: expect.closeTo(0.25, 9) })
  })

  it('says of a leaf that its best score would not do', () => {
    // A needs 20 points of the index, 40 of a leaf; a has 10 left.
    const next = nextRank(scoredOf(tree, { a: [90, 100], d: [60, 40] }), 0)
    expect(reaches(next).find(({ code }) => code === 'a')).toEqual({ code: 'a', reach: 'notAlone' })
  })

  it('says so too of a leaf that is measured by the best seen: who goes beyond becomes the measure (S5)', () => {
    // a: 50 of 0–80 is 62.5; 50 more than that would be beyond the best.
    const nodes = [
      tree[0]!,
      { ...tree[1]!, measure: { rule: { kind: 'minMax', low: 0, high: 100 } } } as const,
    ]
    const scored = scoredOf([...nodes, tree[2]!], { a: [50, 0, 80], d: [60, 35, 35] })
    expect(reaches(nextRank(scored, 1)).find(({ code }) => code === 'a')).toMatchObject({ reach: 'alone' })
    expect(reaches(nextRank(scored, 0))).toMatchObject([
      { code: 'd', reach: 'alone' },
      { code: 'a', reach: 'notAlone' },
    ])
  })

  it('counts tied ones ahead as one rank, and has none ahead of the first', () => {
    const scored = scoredOf(tree, { a: [50, 80, 80], d: [10, 10, 10] })
    expect(nextRank(scored, 0)?.ahead.map(({ code }) => code)).toEqual(['B', 'C'])
    expect(nextRank(scored, 1)).toMatchObject({ ahead: [], points: 0, routes: [] })
  })

  it('goes by published figures where ranks do (按公布精度)', () => {
    // 65.004 and 65.006 are 65.00 and 65.01.
    const columns = { a: [90.008, 90.012], d: [40, 40] }
    const byFigures = { ranking: { ties: 'competition', decimals: 2 } } as const
    expect(nextRank(scoredOf(tree, columns, byFigures), 0)?.points).toBeCloseTo(0.006, 9)
    expect(nextRank(scoredOf(tree, columns), 0)?.points).toBeCloseTo(0.002, 9)
  })

  it('finds the score by rescoring where a mean is geometric', () => {
    // A √(25·64) = 40, B √(36·64) = 48: b from 64 to 48²/25 = 92.16, or a to 36.
    const nodes = [{ code: 'I' }, { code: 'a', parent: 'I' }, { code: 'b', parent: 'I' }]
    const levels = [{ ...arithmetic, mean: 'geometric' as const }]
    const next = nextRank(scoredOf(nodes, { a: [25, 36], b: [64, 64] }, { levels }), 0)
    expect(reaches(next)).toMatchObject([
      { code: 'a', value: expect.closeTo(36, 9) },
      { code: 'b', value: expect.closeTo(92.16, 9) },
    ])
  })

  it('asks for the same change in each place of an entity measured in several (S3)', () => {
    // Places 40 and 50 days, 3 to 1: (40·3 + 20)/4 = 35; 15 points of the index are 30 of the leaf, 15 days in each.
    const places = [{ entity: 'A', parts: { P: 3, Q: 1 } }]
    const component = (code: string) => ({ code, kind: 'component' as const })
    const data = dataOf(
      { a: [55, 65, undefined, undefined], d: [42, 32.5, 40, 50] },
      { 2: component('P'), 3: component('Q') },
    )
    const next = nextRank(scoreScheme(schemeOf(tree, { places }), data), 0)!
    expect(next.points).toBeCloseTo((65 + 55) / 2 - (55 + 35) / 2, 12)
    const d = reaches(next).find(({ code }) => code === 'd')
    expect(d).toMatchObject({ reach: 'places', change: expect.closeTo(-15, 6) })
    expect(d).toMatchObject({ places: [{ code: 'P' }, { code: 'Q' }] })
    // a has no value in the places, so its score is its own.
    expect(reaches(next).find(({ code }) => code === 'a')).toMatchObject({ change: expect.closeTo(30, 9) })
  })

  it('says the value that is needed where the entity has none of its own (D5)', () => {
    const nodes = [tree[0]!, tree[1]!, { ...tree[2]!, measure: { ...days, whenMissing: { absent: 0 } } }]
    const d = reaches(nextRank(scoredOf(nodes, { a: [90, 90], d: [undefined, 40] }), 0)).find(
      ({ code }) => code === 'd',
    )
    expect(d).toMatchObject({ reach: 'alone', value: expect.closeTo(40, 9), change: undefined })
  })

  it('turns a change of 人均 back into the unit of the indicator', () => {
    // 20 a head of 50 heads; 10 points more of the leaf are 10 a head, 500 in all.
    const measure = { indicator: 'a', per: 'heads' }
    const nodes = [{ code: 'I' }, { code: 'x', parent: 'I', measure }]
    const next = nextRank(scoredOf(nodes, { a: [1000, 300], heads: [50, 10] }), 0)
    expect(reaches(next)).toMatchObject([{ change: expect.closeTo(500, 9), value: expect.closeTo(1500, 9) }])
  })

  it('cannot say what ranks would do', () => {
    const measure = { rule: { kind: 'percentileRank' } } as const
    const nodes = [{ code: 'I' }, { code: 'x', parent: 'I', measure }]
    expect(reaches(nextRank(scoredOf(nodes, { x: [1, 2, 3] }), 0))).toEqual([{ code: 'x', reach: 'unknown' }])
  })

  it('is undefined for one that is not ranked', () => {
    expect(nextRank(scoredOf(tree, { a: [undefined, 1], d: [undefined, 1] }), 0)).toBeUndefined()
  })
})
