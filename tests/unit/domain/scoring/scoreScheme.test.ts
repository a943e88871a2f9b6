import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import type { MissingReason } from '../../../../src/domain/missing'
import type { Combination, Scheme, SchemeNode } from '../../../../src/domain/scoring/scheme'
import { scoredNode } from '../../../../src/domain/scoring/scored'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import type { ScoringData } from '../../../../src/domain/scoring/scoringData'

const missing = Number.NaN
const asIs = { kind: 'goalposts', best: 100, worst: 0, clip: false } as const
const plain: Combination = { weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 }

const leaf = (code: string, weight = 1, more: Partial<SchemeNode> = {}): SchemeNode => ({
  code,
  names: {},
  parent: 'index',
  weight,
  measure: { indicator: code, direction: 'higher', rule: asIs },
  ...more,
})
const inner = (code: string, weight = 1, more: Partial<SchemeNode> = {}): SchemeNode => ({
  code,
  names: {},
  parent: 'index',
  weight,
  ...more,
})

function schemeOf(nodes: readonly SchemeNode[], more: Partial<Scheme> = {}): Scheme {
  return {
    format: 1,
    code: 'test',
    names: {},
    nodes: [{ code: 'index', names: {}, weight: 1 }, ...nodes],
    levels: [plain],
    population: { groups: {}, excluded: [] },
    ranking: { ties: 'competition' },
    ...more,
  }
}

type Columns = Readonly<Record<string, readonly (number | MissingReason)[]>>

function dataOf(columns: Columns, entities: readonly Partial<Entity>[] = []): ScoringData {
  const rows = Object.values(columns)[0]!.length
  return {
    entities: Array.from({ length: rows }, (_, key) => ({
      key,
      code: 'ABCDEF'[key]!,
      names: {},
      kind: 'member' as const,
      ...entities[key],
    })),
    columns: new Map(
      Object.entries(columns).map(([code, cells]) => [
        code,
        {
          values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : missing)),
          reasons: new Map(cells.flatMap((cell, row) => (typeof cell === 'string' ? [[row, cell]] : []))),
        },
      ]),
    ),
  }
}

const scoresOf = (scheme: Scheme, data: ScoringData, code = 'index') => [
  ...scoredNode(scoreScheme(scheme, data), code).scores,
]
const gapsOf = (scheme: Scheme, data: ScoringData, code = 'index') => [
  ...scoredNode(scoreScheme(scheme, data), code).gaps,
]

describe('from the leaves to the index (S7)', () => {
  it('each level has its own weights and mean, worked out by hand', () => {
    const scheme = schemeOf(
      [
        inner('rules', 3),
        leaf('a', 1, { parent: 'rules' }),
        leaf('b', 3, { parent: 'rules' }),
        inner('service', 1, { combine: { ...plain, mean: 'geometric', weights: 'equal' } }),
        leaf('c', 9, { parent: 'service' }),
        leaf('d', 1, { parent: 'service' }),
      ],
      { levels: [plain, { ...plain, mean: 'harmonic' }] },
    )
    const scored = scoreScheme(scheme, dataOf({ a: [20], b: [60], c: [25], d: [64] }))
    // Harmonic: 4/(1/20 + 3/60) = 40. Geometric: √(25·64) = 40. Then A 3·40 + 40 over 4.
    expect(scoredNode(scored, 'rules').scores[0]).toBeCloseTo(40, 12)
    expect(scoredNode(scored, 'service').scores[0]).toBeCloseTo(40, 12)
    expect(scoredNode(scored, 'index').scores[0]).toBeCloseTo(40, 12)
    expect([...scoredNode(scored, 'index').weights!]).toEqual([0.75, 0.25])
  })

  it('the last level serves all that are deeper, and depths may differ', () => {
    const scheme = schemeOf(
      [
        leaf('a'),
        inner('b'),
        inner('c', 1, { parent: 'b' }),
        leaf('d', 1, { parent: 'c' }),
        leaf('e', 1, { parent: 'c' }),
      ],
      { levels: [plain, { ...plain, mean: 'geometric' }] },
    )
    expect(scoresOf(scheme, dataOf({ a: [10], d: [20], e: [80] }))[0]).toBeCloseTo(25, 12)
  })

  it('nodes may come before their parents', () => {
    const nodes = [leaf('a', 1, { parent: 'p' }), leaf('b', 1, { parent: 'p' }), inner('p')]
    expect(scoresOf(schemeOf(nodes), dataOf({ a: [10], b: [30] }))).toEqual([20])
  })
})

describe('missing in the tree (D5, S7)', () => {
  const nodes = [leaf('a', 2), leaf('b', 1), leaf('c', 1)]
  const data = dataOf({
    a: [80, 80, 'noData', 'absent', 0],
    b: [40, 'noData', 60, 'absent', 0],
    c: [60, 40, 'notApplicable', 'absent', 'noData'],
  })

  it('left out, its weight goes to those there', () => {
    expect(scoresOf(schemeOf(nodes), data)).toEqual([65, 200 / 3, 60, missing, 0])
    expect(gapsOf(schemeOf(nodes), data)).toEqual([[3, 'coverage']])
  })

  it('counted as zero only where the scheme says so, and never for one with nothing at all', () => {
    const scheme = schemeOf(nodes, { levels: [{ ...plain, missing: 'zero' }] })
    expect(scoresOf(scheme, data)).toEqual([65, 50, 15, missing, 0])
  })

  it.each([
    [0.25, [65, 200 / 3, 60, missing, 0]],
    [0.5, [65, 200 / 3, missing, missing, 0]],
    [0.75, [65, 200 / 3, missing, missing, 0]],
    [1, [65, missing, missing, missing, missing]],
  ])('under a coverage of %d of the weight there is no score', (coverage, expected) => {
    const scheme = schemeOf(nodes, { levels: [{ ...plain, coverage }] })
    expect(scoresOf(scheme, data)).toEqual(expected)
    expect(gapsOf(scheme, data).every(([, gap]) => gap === 'coverage')).toBe(true)
  })

  it('a coverage that is just met is met, although 0.7 + 0.1 is a last bit under 0.8', () => {
    const nodes = [leaf('a', 7), leaf('b', 1), leaf('c', 2)]
    const scheme = schemeOf(nodes, { levels: [{ ...plain, coverage: 0.8 }] })
    expect(scoresOf(scheme, dataOf({ a: [30], b: [30], c: ['absent'] }))[0]).toBeCloseTo(30, 12)
  })

  it('a leaf keeps the reason, and one without a column is absent', () => {
    expect(gapsOf(schemeOf(nodes), data, 'b')).toEqual([
      [1, 'noData'],
      [3, 'absent'],
    ])
    expect(gapsOf(schemeOf([leaf('x'), leaf('a')]), dataOf({ a: [1, 2] }), 'x')).toEqual([
      [0, 'absent'],
      [1, 'absent'],
    ])
  })

  it('gets a score by its reason, which is marked', () => {
    const measure = { ...nodes[0]!.measure!, whenMissing: { noPractice: 0, notApplicable: 100 } }
    const scheme = schemeOf([{ ...nodes[0]!, measure }])
    const scored = scoreScheme(scheme, dataOf({ a: ['noPractice', 'notApplicable', 'noData', 25] }))
    const { scores, gaps, stages } = scoredNode(scored, 'a')
    expect([...scores]).toEqual([0, 100, missing, 25])
    expect([...gaps]).toEqual([[2, 'noData']])
    expect([...stages!.marks]).toEqual([
      [0, { givenFor: 'noPractice' }],
      [1, { givenFor: 'notApplicable' }],
    ])
  })
})

describe('means that need positive scores (S7)', () => {
  const data = dataOf({ a: [0, 4, 4], b: [9, 9, -1] })

  it.each(['geometric', 'harmonic'] as const)(
    'a zero or less in a %s mean is a gap of that row alone',
    (mean) => {
      const scheme = schemeOf([leaf('a'), leaf('b')], { levels: [{ ...plain, mean }] })
      const scored = scoredNode(scoreScheme(scheme, data), 'index')
      expect([...scored.gaps]).toEqual([
        [0, 'notPositive'],
        [2, 'notPositive'],
      ])
      expect(scored.scores[0]).toBeNaN()
      expect(scored.scores[1]).toBeCloseTo(mean === 'geometric' ? 6 : 72 / 13, 12)
    },
  )

  it('a zero without weight does no harm', () => {
    const scheme = schemeOf([leaf('a', 0), leaf('b')], { levels: [{ ...plain, mean: 'geometric' }] })
    expect(scoresOf(scheme, data)[0]).toBeCloseTo(9, 12)
  })

  it('what counts as zero when missing is a gap there too', () => {
    const scheme = schemeOf([leaf('a'), leaf('b')], {
      levels: [{ ...plain, mean: 'geometric', missing: 'zero' }],
    })
    expect(gapsOf(scheme, dataOf({ a: ['noData'], b: [9] }))).toEqual([[0, 'notPositive']])
  })
})

describe('Chinese rules in the tree (S6)', () => {
  it('加减分 come on top, by their points against the sum of the others', () => {
    const nodes = [
      leaf('a', 60),
      leaf('b', 40),
      leaf('plus', 5, { extra: true }),
      leaf('minus', 10, { extra: true }),
    ]
    // (60·50 + 40·100)/100 = 70, and 5 points of 100 % and −10 points of 20 %.
    const data = dataOf({ a: [50, 50], b: [100, 100], plus: [100, 'absent'], minus: [-20, 'absent'] })
    expect(scoresOf(schemeOf(nodes), data)).toEqual([73, 70])
  })

  it('分组满分: full marks by the group of an entity', () => {
    const groupWeights = { grouping: 'kind', weights: { department: 30 } }
    const nodes = [leaf('a', 10, { groupWeights }), leaf('b', 10)]
    const kinds = [{ groups: { kind: 'county' } }, { groups: { kind: 'department' } }, {}]
    const data = dataOf({ a: [100, 100, 100], b: [0, 0, 0] }, kinds)
    expect(scoresOf(schemeOf(nodes), data)).toEqual([50, 75, 50])
  })
})

describe('who is counted', () => {
  const comparing = leaf('a', 1, {
    measure: { indicator: 'a', direction: 'higher', rule: { kind: 'minMax', low: 0, high: 100 } },
  })

  it('D1 only members of the groups, less those excluded; the others are scored by the same numbers', () => {
    const data = dataOf({ a: [0, 10, 20, 5, 40] }, [
      { groups: { region: 'east' } },
      { groups: { region: 'east' } },
      { groups: { region: 'west' } },
      { groups: { region: 'east' }, kind: 'component' },
      { groups: { region: 'east' } },
    ])
    const population = { groups: { region: 'east' }, excluded: ['E'] }
    const scored = scoreScheme(schemeOf([comparing], { population }), data)
    expect([...scored.counted]).toEqual([1, 1, 0, 0, 0])
    expect([...scoredNode(scored, 'index').scores]).toEqual([0, 100, 200, 50, 400])
  })

  it('who has too little measured is neither scored nor counted, filled in or not', () => {
    const nodes = [comparing, leaf('b'), leaf('c')]
    const data = dataOf({ a: [0, 10, 1000], b: [1, 2, 'absent'], c: [1, 'absent', 'absent'] })
    const scheme = schemeOf(nodes, { screen: 0.5, impute: { by: 'mean' } })
    const scored = scoreScheme(scheme, data)
    expect([...scored.counted]).toEqual([1, 1, 0])
    expect([...scoredNode(scored, 'a').scores]).toEqual([0, 100, missing])
    expect(scoredNode(scored, 'a').gaps.get(2)).toBe('screened')
    expect(scoredNode(scored, 'index').gaps.get(2)).toBe('screened')
  })

  it('S3 what is measured in a place is measured', () => {
    const places = [{ entity: 'A', parts: { B: 0.55, C: 0.45 } }]
    const kinds = [{}, { kind: 'component' as const }, { kind: 'component' as const }, {}]
    const data = dataOf({ a: ['absent', 100, 0, 'absent'], b: ['absent', 'absent', 60, 'absent'] }, kinds)
    const scored = scoreScheme(schemeOf([leaf('a'), leaf('b')], { places, screen: 1 }), data)
    expect([...scored.counted]).toEqual([1, 0, 0, 0])
    expect(scoredNode(scored, 'index').scores[0]).toBeCloseTo((55 + 60) / 2, 12)
  })
})

describe('places (S3)', () => {
  const curved = { kind: 'goalposts', best: 100, worst: 0, exponent: 2 } as const
  const measure = { indicator: 'a', direction: 'higher', rule: curved } as const
  const places = [{ entity: 'A', parts: { B: 0.75, C: 0.25, Z: 0.5 } }]
  const kinds = [{}, { kind: 'component' as const }, { kind: 'component' as const }]

  it.each([
    ['of the scores, not the score of the mean', [50, 100, 0], 75],
    ['over the places that have one', ['absent', 'absent', 50], 25],
    ['or its own score where no place has one', [50, 'absent', 'absent'], 25],
  ] as const)('the mean is %s', (_, a, expected) => {
    const scheme = schemeOf([leaf('a', 1, { measure })], { places })
    expect(scoresOf(scheme, dataOf({ a }, kinds))[0]).toBe(expected)
  })

  it('what is measured in places only has no gap, and is marked', () => {
    const scheme = schemeOf([leaf('a', 1, { measure })], { places })
    const { gaps, stages } = scoredNode(scoreScheme(scheme, dataOf({ a: ['absent', 50, 50] }, kinds)), 'a')
    expect([...gaps]).toEqual([])
    expect([...stages!.marks]).toEqual([[0, { fromPlaces: true }]])
  })
})

describe('an indicator that the data does not have (S7)', () => {
  const nodes = [leaf('a'), leaf('x')]

  it.each(['given', 'equal', 'entropy', 'critic'] as const)(
    'leaves its weight to the others, with %s weights',
    (weights) => {
      const scheme = schemeOf(nodes, { levels: [{ ...plain, weights }] })
      expect(scoresOf(scheme, dataOf({ a: [80, 20, 50] }))).toEqual([80, 20, 50])
    },
  )

  it('leaves no score where too little of the weight is there', () => {
    const scheme = schemeOf(nodes, { levels: [{ ...plain, coverage: 0.6 }] })
    const { scores, gaps } = scoredNode(scoreScheme(scheme, dataOf({ a: [80] })), 'index')
    expect([scores[0], gaps.get(0)]).toEqual([Number.NaN, 'coverage'])
  })
})
