import { describe, expect, it } from 'vitest'
import { alternativesFor } from '../../../../src/domain/robustness/alternativesFor'
import { dominanceOf } from '../../../../src/domain/robustness/dominanceOf'
import { drawFactors, variedNodes } from '../../../../src/domain/robustness/drawFactors'
import { drawRobustness, type Robustness } from '../../../../src/domain/robustness/drawRobustness'
import { variantOf } from '../../../../src/domain/robustness/methodVariant'
import { randomFrom } from '../../../../src/domain/robustness/randomFrom'
import { rankInterval } from '../../../../src/domain/robustness/rankInterval'
import { noAlternatives, type RobustnessSettings } from '../../../../src/domain/robustness/robustnessSettings'
import type { Combination, Scheme, SchemeNode } from '../../../../src/domain/scoring/scheme'
import { treeOf } from '../../../../src/domain/scoring/schemeTree'
import type { ScoringData } from '../../../../src/domain/scoring/scoringData'

describe('S9 the source of chance', () => {
  // From the algorithm in another language, with whole numbers of 32 bits.
  it.each([
    [0, [1363572419, 145230303, 808754475, 4216505632]],
    [1, [2012149540, 1872316204, 1707632675, 1779833415]],
    [2026, [1544625461, 1848362616, 759571729, 1455556970]],
  ])('gives the numbers of sfc32 for the seed %i', (seed, expected) => {
    const random = randomFrom(seed)
    expect(expected.map(() => random() * 2 ** 32)).toEqual(expected)
  })

  it('fills its range evenly', () => {
    const random = randomFrom(2026)
    const counts = new Array<number>(10).fill(0)
    for (let draw = 0; draw < 100_000; draw++) counts[Math.floor(random() * 10)]!++
    // Four standard deviations of a tenth of a hundred thousand.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(4 * 95)
  })
})

describe('S9 the interval of a rank', () => {
  // Type 7: a quantile p lies at p·(n − 1) between the sorted ranks.
  it.each([
    ['of one draw is its rank', [3], { mean: 3, median: 3, low: 3, high: 3, ranked: 1 }],
    ['of two lies between them', [4, 2], { mean: 3, median: 3, low: 2.1, high: 3.9, ranked: 2 }],
    ['of four', [1, 2, 3, 4], { mean: 2.5, median: 2.5, low: 1.15, high: 3.85, ranked: 4 }],
    [
      'of averaged ranks keeps their halves',
      [1.5, 1.5, 3],
      { mean: 2, median: 1.5, low: 1.5, high: 2.85, ranked: 3 },
    ],
    ['leaves out the draws without a rank', [0, 5, 0], { mean: 5, median: 5, low: 5, high: 5, ranked: 1 }],
  ])('%s', (_, ranks, expected) => {
    const found = rankInterval(
      Uint16Array.from(ranks, (rank) => 2 * rank),
      12,
    )!
    for (const [key, value] of Object.entries(expected)) {
      expect(found[key as keyof typeof found], key).toBeCloseTo(value, 12)
    }
  })

  it('is none where no draw ranks it', () => {
    expect(rankInterval(Uint16Array.of(0, 0), 12)).toBeUndefined()
  })
})

describe('S9 who is ahead of whom', () => {
  const ranks = { draws: 5, doubled: Uint16Array.of(2, 2, 4, 2, 0, 4, 4, 2, 2, 2) }

  it('is counted over the draws that rank both, level apart', () => {
    expect(dominanceOf(ranks, 0, 1)).toEqual({ ahead: 0.5, level: 0.25, behind: 0.25, compared: 4 })
  })

  it('turns round with the two', () => {
    expect(dominanceOf(ranks, 1, 0)).toEqual({ ahead: 0.25, level: 0.25, behind: 0.5, compared: 4 })
  })

  it('is unknown where no draw ranks both', () => {
    expect(dominanceOf({ draws: 1, doubled: Uint16Array.of(0, 2) }, 0, 1)).toBeUndefined()
  })
})

function leaf(code: string, more: Partial<SchemeNode> = {}): SchemeNode {
  return {
    code,
    names: {},
    parent: 'all',
    weight: 1,
    measure: { indicator: code, direction: 'higher', rule: { kind: 'goalposts', best: 100, worst: 0 } },
    ...more,
  }
}

const arithmetic: Combination = { weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 }

function schemeOf(nodes: readonly SchemeNode[]): Scheme {
  return {
    format: 1,
    code: 's',
    names: {},
    nodes: [{ code: 'all', names: {}, weight: 1 }, ...nodes],
    levels: [arithmetic],
    population: { groups: {}, excluded: [] },
    ranking: { ties: 'competition' },
  }
}

/** Entities a, b, … with their values of p and q. */
function dataOf(...values: readonly (readonly [p: number, q: number])[]): ScoringData {
  const column = (at: 0 | 1) => ({
    values: Float64Array.from(values, (pair) => pair[at]),
    reasons: new Map(),
  })
  return {
    entities: values.map((_, key) => ({ key, code: 'abcdef'[key]!, names: {}, kind: 'member' })),
    columns: new Map([
      ['p', column(0)],
      ['q', column(1)],
    ]),
  }
}

function run(scheme: Scheme, data: ScoringData, change: Partial<RobustnessSettings>) {
  const settings = { draws: 4, seed: 0, spread: 0, methods: noAlternatives, ...change }
  const told: number[] = []
  const drawing = drawRobustness(scheme, data, settings)
  for (;;) {
    const step = drawing.next()
    if (step.done) return { result: step.value, told }
    told.push(step.value)
  }
}

const ranksIn = ({ ranks: { draws, doubled } }: Robustness) =>
  Array.from({ length: doubled.length / draws }, (_, at) =>
    [...doubled.slice(at * draws, (at + 1) * draws)].map((rank) => rank / 2),
  )

const both = schemeOf([leaf('p'), leaf('q')])

describe('S9 a run', () => {
  it('varies weights: of two who are level, whoever’s indicator got the larger factor comes first', () => {
    // The stream of seed 0 begins 0.32 0.03 | 0.19 0.98: p counts for more, then q.
    const { result } = run(both, dataOf([100, 0], [0, 100]), { draws: 2, spread: 0.2 })
    expect(result.entities.map(({ code, nominal }) => [code, nominal])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect(ranksIn(result)).toEqual([
      [1, 2],
      [2, 1],
    ])
  })

  it('varies methods: by arithmetic means 50 is before 45, by geometric ones 30 is behind it', () => {
    // Below a half is the scheme's own way: 0.32 0.03 0.19 0.98.
    const { result } = run(both, dataOf([90, 10], [45, 45]), {
      methods: { ...noAlternatives, means: ['geometric'] },
    })
    expect(ranksIn(result)).toEqual([
      [1, 1, 1, 2],
      [2, 2, 2, 1],
    ])
    expect(result.entities[0]!.interval!.mean).toBe(1.25)
  })

  it('gives no rank in a draw whose mean is not defined, instead of the last', () => {
    const { result } = run(both, dataOf([100, 0], [40, 40]), {
      methods: { ...noAlternatives, means: ['geometric'] },
    })
    expect(ranksIn(result)).toEqual([
      [1, 1, 1, 0],
      [2, 2, 2, 1],
    ])
    expect(result.entities[0]!.interval).toMatchObject({ ranked: 3, high: 1 })
  })

  it('ranks nobody who is missing, and only who is counted', () => {
    const data = dataOf([1, 2], [Number.NaN, Number.NaN], [3, 4])
    const scheme = { ...both, population: { groups: {}, excluded: ['a'] } }
    const { result } = run(scheme, data, {})
    expect(result.entities).toEqual([
      { code: 'b', nominal: undefined, interval: undefined },
      { code: 'c', nominal: 1, interval: { mean: 1, median: 1, low: 1, high: 1, ranked: 4 } },
    ])
  })

  it('tells how many draws are done', () => {
    expect(run(both, dataOf([1, 2]), { draws: 250 }).told).toEqual([100, 200])
  })

  it('is another with another seed', () => {
    const data = dataOf([100, 0], [0, 100])
    const [one, other] = [1, 2].map((seed) => run(both, data, { draws: 50, spread: 0.2, seed }).result)
    expect(ranksIn(one!)).not.toEqual(ranksIn(other!))
  })

  it('ranks by a scheme of one indicator, which has no weights to vary', () => {
    const { parent: _, ...only } = leaf('p')
    const scheme = { ...both, nodes: [only] }
    const { result } = run(scheme, dataOf([1, 0], [2, 0]), { draws: 2, spread: 0.5 })
    expect(ranksIn(result)).toEqual([
      [2, 2],
      [1, 1],
    ])
  })
})

describe('S9 what is varied', () => {
  const deep = treeOf(
    schemeOf([{ code: 't', names: {}, parent: 'all', weight: 1 }, leaf('p', { parent: 't' }), leaf('q')]),
  )

  it.each([
    ['weights of every level', {}, [1, 2, 3]],
    ['weights of the first level only', { depths: [1] }, [1, 3]],
    ['weights of the second level only', { depths: [2] }, [2]],
  ])('%s', (_, depths, expected) => {
    expect(variedNodes(deep, { spread: 0.2, ...depths })).toEqual(expected)
  })

  it('no weight, where the spread is nothing', () => {
    expect(variedNodes(deep, { spread: 0 })).toEqual([])
  })

  it('each by a number around 1 of its own, and no other', () => {
    const factors = new Float64Array(4).fill(1)
    const stream = [0, 0.75]
    drawFactors(factors, [1, 3], 0.2, () => stream.shift()!)
    expect([...factors].map((factor) => factor.toFixed(12))).toEqual(
      [1, 0.8, 1, 1.1].map((factor) => factor.toFixed(12)),
    )
  })

  it('rules, but not of extras; means and missing values at every level and at nodes with their own', () => {
    const scheme = schemeOf([
      { code: 't', names: {}, parent: 'all', weight: 1, combine: { ...arithmetic, coverage: 0.5 } },
      leaf('p', { parent: 't' }),
      leaf('q', { extra: true }),
    ])
    const varied = variantOf(scheme, {
      rule: 'percentileRank',
      mean: 'harmonic',
      weights: 'equal',
      missing: undefined,
    })
    const changed: Combination = { ...arithmetic, mean: 'harmonic', weights: 'equal' }
    expect(varied.levels).toEqual([changed])
    expect(varied.nodes.map(({ combine, measure }) => combine ?? measure?.rule.kind)).toEqual([
      undefined,
      { ...changed, coverage: 0.5 },
      'percentileRank',
      'goalposts',
    ])
  })
})

describe('S9 the methods to choose from', () => {
  it('are all but those that the scheme keeps to throughout', () => {
    expect(alternativesFor(both)).toEqual({
      rules: ['minMax', 'zScore', 'percentileRank'],
      means: ['geometric', 'harmonic'],
      weights: ['equal', 'entropy', 'critic'],
      missing: ['zero'],
    })
  })

  it('have what only some of its nodes do already', () => {
    const combine: Combination = { ...arithmetic, mean: 'geometric', weights: 'equal' }
    const scheme = schemeOf([
      { code: 't', names: {}, parent: 'all', weight: 1, combine },
      leaf('p', { parent: 't' }),
    ])
    expect(alternativesFor(scheme)).toMatchObject({
      means: ['arithmetic', 'geometric', 'harmonic'],
      weights: ['equal', 'entropy', 'critic'],
    })
  })

  it('leave out the rule that all its indicators have', () => {
    const rule = { kind: 'percentileRank' } as const
    const measured = [leaf('p'), leaf('q')].map(({ measure, ...node }) => ({
      ...node,
      measure: { ...measure!, rule },
    }))
    expect(alternativesFor(schemeOf(measured)).rules).toEqual(['minMax', 'zScore'])
  })
})
