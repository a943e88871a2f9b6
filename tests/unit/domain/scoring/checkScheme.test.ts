import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue } from '../../../../src/domain/catalogue/catalogue'
import { checkScheme } from '../../../../src/domain/scoring/checkScheme'
import type { Measure, Scheme, SchemeNode, ScoringRule } from '../../../../src/domain/scoring/scheme'
import { hasErrors, type SchemeIssue } from '../../../../src/domain/scoring/schemeIssue'
import { scoredIssues } from '../../../../src/domain/scoring/scoredIssues'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import { arithmetic, asItIs, dataOf, schemeOf, scoredOf, type NodeSketch } from './smallSchemes'

const sound: readonly NodeSketch[] = [
  { code: 'T' },
  { code: 'A', parent: 'T', weight: 60 },
  { code: 'B', parent: 'T', weight: 40 },
]

/** An issue in short: its code, its node, and its parameters. */
function short({ code, node, params = {} }: SchemeIssue): string {
  const words = Object.entries(params).map(([key, value]) => `${key}=${[value].flat().join('>')}`)
  return [node === undefined ? code : `${code}@${node}`, ...words].join(' ')
}

function found(scheme: Scheme, catalogue?: Catalogue): string[] {
  return checkScheme(scheme, catalogue).map(short)
}

function withNodes(nodes: readonly SchemeNode[]): Scheme {
  return { ...schemeOf([]), nodes }
}

const inner = (code: string, parent?: string): SchemeNode => ({
  code,
  names: {},
  weight: 1,
  ...(parent === undefined ? {} : { parent }),
})
const leaf = (code: string, parent?: string): SchemeNode => ({
  ...inner(code, parent),
  measure: { ...asItIs, indicator: code },
})

describe('a scheme is checked (S7)', () => {
  it('and nothing is found in a sound one', () => {
    expect(found(schemeOf(sound))).toEqual([])
  })

  it.each<[what: string, nodes: SchemeNode[], issues: string[]]>([
    ['nothing at all', [], ['noRoot']],
    ['two roots', [leaf('A'), leaf('B')], ['severalRoots codes=A>B']],
    ['a code that comes twice', [inner('T'), leaf('A', 'T'), leaf('A', 'T')], ['duplicateCode@A']],
    ['a parent that is not there', [inner('T'), leaf('A', 'T'), leaf('B', 'X')], ['orphan@B parent=X']],
    [
      'a way round beside a sound tree, told once, and not again for what hangs on it',
      [inner('T'), leaf('A', 'T'), inner('P', 'Q'), inner('Q', 'R'), inner('R', 'P'), leaf('L', 'Q')],
      ['cycle@P codes=P>Q>R>P'],
    ],
    ['a node that is its own parent', [inner('T'), leaf('A', 'T'), inner('P', 'P')], ['cycle@P codes=P>P']],
    ['nothing but a way round', [inner('P', 'Q'), inner('Q', 'P')], ['noRoot', 'cycle@P codes=P>Q>P']],
    ['a leaf without a measure', [inner('T'), inner('A', 'T')], ['leafWithoutMeasure@A']],
    ['a measure above others', [leaf('T'), leaf('A', 'T')], ['measureWithChildren@T']],
  ])('for the tree: %s', (_what, nodes, issues) => {
    expect(found(withNodes(nodes))).toEqual(issues)
    expect(hasErrors(checkScheme(withNodes(nodes)))).toBe(true)
  })

  it.each<[what: string, nodes: NodeSketch[], issues: string[]]>([
    [
      'below 0',
      [{ code: 'T' }, { code: 'A', parent: 'T', weight: -1 }, { code: 'B', parent: 'T', weight: 2 }],
      ['negativeWeight@A'],
    ],
    [
      'not a number',
      [{ code: 'T' }, { code: 'A', parent: 'T', weight: Number.NaN }],
      ['notANumber@A field=weight'],
    ],
    ['all 0', [{ code: 'T' }, { code: 'A', parent: 'T', weight: 0 }], ['weightsAllZero@T']],
    [
      'of extra ones only',
      [{ code: 'T' }, { code: 'A', parent: 'T', weight: 5, extra: true }],
      ['weightsAllZero@T'],
    ],
    [
      'that add up to what nobody means',
      [
        { code: 'T', weight: 100 },
        { code: 'A', parent: 'T', weight: 60 },
        { code: 'B', parent: 'T', weight: 30 },
      ],
      ['weightsSum@T sum=90'],
    ],
    [
      'of five in a part of thirty',
      [
        { code: 'T', weight: 100 },
        { code: 'A', parent: 'T', weight: 70 },
        { code: 'P', parent: 'T', weight: 30 },
        ...[1, 2, 3, 4, 5].map((at) => ({ code: `L${at}`, parent: 'P', weight: 5 })),
      ],
      ['weightsSum@P sum=25'],
    ],
    [
      'of a group, all 0',
      [
        { code: 'T' },
        { code: 'A', parent: 'T', weight: 1, groupWeights: { grouping: 'g', weights: { 县: 0, 区: 1 } } },
      ],
      ['weightsAllZero@T group=县'],
    ],
    [
      'of a group, that add up to less than for the others',
      [
        { code: 'T', weight: 100 },
        { code: 'A', parent: 'T', weight: 60, groupWeights: { grouping: 'g', weights: { 县: 50 } } },
        { code: 'B', parent: 'T', weight: 40 },
      ],
      ['weightsSum@T sum=90 group=县'],
    ],
    [
      'of a group, below 0',
      [
        { code: 'T' },
        { code: 'A', parent: 'T', weight: 1, groupWeights: { grouping: 'g', weights: { 县: -1 } } },
        { code: 'B', parent: 'T', weight: 0, groupWeights: { grouping: 'g', weights: { 县: 2 } } },
      ],
      ['negativeWeight@A group=县'],
    ],
  ])('for weights %s (S8)', (_what, nodes, issues) => {
    expect(found(schemeOf(nodes))).toEqual(issues)
  })

  it.each<[what: string, nodes: NodeSketch[]]>([
    ['1', [{ code: 'T' }, ...[0.1, 0.2, 0.7].map((weight, at) => ({ code: `${at}`, parent: 'T', weight }))]],
    ['100, with marks on top', [...sound, { code: 'C', parent: 'T', weight: 5, extra: true }]],
    [
      "the parent's own",
      [
        { code: 'T' },
        { code: 'P', parent: 'T', weight: 1 },
        { code: 'A', parent: 'P', weight: 0.25 },
        { code: 'B', parent: 'P', weight: 0.75 },
      ],
    ],
    [
      'as many as they are, all 1',
      [{ code: 'T' }, ...['A', 'B', 'C'].map((code) => ({ code, parent: 'T' }))],
    ],
    [
      'full marks for every group',
      [
        { code: 'T' },
        { code: 'A', parent: 'T', weight: 60, groupWeights: { grouping: 'g', weights: { 县: 50 } } },
        { code: 'B', parent: 'T', weight: 40, groupWeights: { grouping: 'g', weights: { 县: 50 } } },
      ],
    ],
  ])('and weights that add up to %s are meant (S8)', (_what, nodes) => {
    expect(found(schemeOf(nodes))).toEqual([])
  })

  it('and sums are nobody’s business where weights are worked out, unless extra marks are measured by them', () => {
    const nodes = [
      { code: 'T', combine: { ...arithmetic, weights: 'equal' as const } },
      { code: 'A', parent: 'T', weight: 0 },
      { code: 'B', parent: 'T', weight: 0 },
    ]
    expect(found(schemeOf(nodes))).toEqual([])
    const extra = { code: 'C', parent: 'T', weight: 5, extra: true }
    expect(found(schemeOf([...nodes, extra]))).toEqual(['weightsAllZero@T'])
  })

  const breakpoints = (
    points: readonly (readonly [number, number])[],
    between: 'linear' | 'step' = 'linear',
  ): ScoringRule => ({ kind: 'breakpoints', between, points })

  it.each<[what: string, measure: Partial<Measure>, issue: string]>([
    [
      'best and worst the same',
      { rule: { kind: 'goalposts', best: 5, worst: 5 } },
      'bestEqualsWorst@A value=5',
    ],
    [
      'ends the wrong way round',
      { rule: { kind: 'goalposts', best: 1, worst: 5 } },
      'againstDirection@A value=1',
    ],
    [
      'a best that is no number',
      { rule: { kind: 'goalposts', best: Number.NaN, worst: 5 } },
      'notANumber@A field=best',
    ],
    [
      'an exponent of 0',
      { rule: { kind: 'goalposts', best: 9, worst: 5, exponent: 0 } },
      'notAbove@A field=exponent low=0',
    ],
    ['a line of one point', { rule: breakpoints([[1, 100]]) }, 'tooFewPoints@A'],
    ['no step', { rule: breakpoints([], 'step') }, 'tooFewPoints@A'],
    [
      'points out of order',
      {
        rule: breakpoints([
          [2, 0],
          [1, 50],
          [3, 100],
        ]),
      },
      'pointsNotAscending@A value=1',
    ],
    [
      'two points on one value',
      {
        rule: breakpoints([
          [1, 0],
          [1, 100],
        ]),
      },
      'pointsNotAscending@A value=1',
    ],
    [
      'a score that falls where more is better',
      {
        rule: breakpoints([
          [1, 0],
          [2, 100],
          [3, 90],
        ]),
      },
      'againstDirection@A value=3',
    ],
    [
      'a score that rises where less is better',
      {
        direction: 'lower',
        rule: breakpoints([
          [1, 100],
          [2, 50],
          [3, 60],
        ]),
      },
      'againstDirection@A value=3',
    ],
    [
      'marks where percent of full marks are meant',
      {
        rule: breakpoints(
          [
            [95, 1],
            [99, 1.5],
            [100, 2],
          ],
          'step',
        ),
      },
      'highestNotFull@A value=2',
    ],
    ['a cap of 0', { rule: { kind: 'attainment', target: 3, cap: 0 } }, 'notAbove@A field=cap low=0'],
    ['an empty range', { rule: { kind: 'minMax', low: 5, high: 5 } }, 'notAbove@A field=high low=5'],
    [
      'no deviation',
      { rule: { kind: 'zScore', mean: 50, deviation: 0 } },
      'notAbove@A field=deviation low=0',
    ],
    ['no spread', { rule: { kind: 'efficacy', spread: 0, base: 60 } }, 'notAbove@A field=spread low=0'],
    [
      'more than full marks for nothing',
      { whenMissing: { noData: 101 } },
      'outOfRange@A field=whenMissing low=0 high=100',
    ],
  ])('for rules: %s (S1, S5, S6)', (_what, measure, issue) => {
    const nodes: NodeSketch[] = [{ code: 'T' }, { code: 'A', parent: 'T', measure }]
    expect(found(schemeOf(nodes))).toEqual([issue])
  })

  it('and marks on top may be whatever is meant by them (S6)', () => {
    const rule = breakpoints([
      [0, 0],
      [10, -5],
    ])
    const measure: Partial<Measure> = { direction: 'lower', rule, whenMissing: { absent: -5 } }
    expect(found(schemeOf([...sound, { code: 'C', parent: 'T', weight: 5, extra: true, measure }]))).toEqual(
      [],
    )
  })

  it.each<[what: string, change: Partial<Scheme>, issue: string]>([
    ['no level', { levels: [] }, 'noLevels'],
    [
      'a coverage of 60',
      { levels: [{ ...arithmetic, coverage: 60 }] },
      'outOfRange field=coverage low=0 high=1',
    ],
    ['a share below 0', { screen: -0.1 }, 'outOfRange field=screen low=0 high=1'],
    [
      'decimals below 0',
      { ranking: { ties: 'dense', decimals: -1 } },
      'outOfRange field=decimals low=0 high=15',
    ],
    [
      'a tolerance of 2',
      { ranking: { ties: 'dense', tolerance: 2 } },
      'outOfRange field=tolerance low=0 high=1',
    ],
    ['a skew below 0', { treat: { skew: -1, kurtosis: 3.5, most: 5 } }, 'below field=skew low=0'],
    ['tiers that go down', { tiers: [0.5, 0.3, 1] }, 'tiersNotAscending'],
    ['tiers that leave some out', { tiers: [0.3, 0.6] }, 'tiersNotAscending'],
    ['places of no weight', { places: [{ entity: 'A', parts: { B: 0 } }] }, 'notAbove field=parts low=0'],
    ['a place below 0', { places: [{ entity: 'A', parts: { B: 2, C: -1 } }] }, 'below field=parts low=0'],
  ])('for settings: %s', (_what, change, issue) => {
    expect(found(schemeOf(sound, change))).toEqual([issue])
  })

  it('the tree first, so that what matters most is read first', () => {
    const nodes = [inner('T'), leaf('A', 'T'), leaf('B', 'X')]
    const scheme: Scheme = { ...withNodes(nodes), levels: [], screen: 2 }
    expect(found(scheme)).toEqual(['orphan@B parent=X', 'noLevels', 'outOfRange field=screen low=0 high=1'])
  })
})

const catalogue: Catalogue = {
  ...emptyCatalogue,
  entities: [
    { key: 1, code: 'CHN', names: {}, kind: 'member', groups: { region: 'EAS' } },
    { key: 2, code: 'CHN_SH', names: {}, kind: 'component', partOf: 'CHN' },
  ],
  groupings: [{ id: 'region', names: {}, groups: [{ id: 'EAS', names: {} }] }],
  indicators: [
    { code: 'A', names: {}, kind: 'value', panel: 'p/A', latest: 1, direction: 'higher' },
    { code: 'B', names: {}, kind: 'value', panel: 'p/B', latest: 1 },
    { code: 'heading', names: {}, kind: 'value' },
    { code: 'empty', names: {}, kind: 'value', panel: 'p/empty' },
    { code: 'worked', names: {}, kind: 'value', formula: { kind: 'share', part: 'A' } },
  ],
}

describe('a scheme is held against a dataset', () => {
  it('and fits', () => {
    expect(found(schemeOf(sound), catalogue)).toEqual([])
  })

  it('and one for another dataset is told once, not at every indicator', () => {
    const nodes: NodeSketch[] = [
      { code: 'T' },
      { code: 'X', parent: 'T', weight: 60 },
      { code: 'Y', parent: 'T', weight: 40 },
    ]
    const scheme = schemeOf(nodes, { population: { groups: { county: '1' }, excluded: ['ZZ'] } })
    expect(found(scheme, catalogue)).toEqual(['otherDataset'])
  })

  it('and can be scored as soon as one of its indicators is there', () => {
    const nodes: NodeSketch[] = [sound[0]!, sound[1]!, { ...sound[2]!, measure: { indicator: 'X' } }]
    expect(hasErrors(checkScheme(schemeOf(nodes), catalogue))).toBe(false)
    const none: NodeSketch[] = [sound[0]!, { ...sound[1]!, measure: { indicator: 'Y' } }, nodes[2]!]
    expect(hasErrors(checkScheme(schemeOf(none), catalogue))).toBe(true)
  })

  it.each<[what: string, measure: Partial<Measure>, issues: string[]]>([
    ['an indicator that is not there', { indicator: 'X' }, ['unknownIndicator@B indicator=X']],
    ['a divisor that is not there', { per: 'X' }, ['unknownIndicator@B indicator=X']],
    ['a heading', { indicator: 'heading' }, ['indicatorWithoutData@B indicator=heading']],
    ['an indicator that is worked out from others (D9)', { indicator: 'worked' }, []],
    ['an indicator without a value', { indicator: 'empty' }, ['indicatorWithoutData@B indicator=empty']],
    [
      'the other direction than the dataset states',
      { indicator: 'A', direction: 'lower', rule: { kind: 'minMax', low: 0, high: 100 } },
      ['otherDirection@B indicator=A'],
    ],
    [
      'the other direction where the value is divided, which may turn it',
      { indicator: 'A', per: 'B', direction: 'lower', rule: { kind: 'minMax', low: 0, high: 100 } },
      [],
    ],
    [
      'a benchmark that is not there',
      { rule: { kind: 'distanceToReference', entity: 'ZZ', capped: true } },
      ['unknownEntity@B entity=ZZ'],
    ],
  ])('and has %s', (_what, measure, issues) => {
    const nodes: NodeSketch[] = [sound[0]!, sound[1]!, { ...sound[2]!, measure }]
    expect(found(schemeOf(nodes), catalogue)).toEqual(issues)
  })

  it.each<[what: string, change: Partial<Scheme>, issues: string[]]>([
    [
      'an entity left out that is not there',
      { population: { groups: {}, excluded: ['ZZ'] } },
      ['unknownEntity entity=ZZ'],
    ],
    ['nobody', { population: { groups: {}, excluded: ['CHN'] } }, ['emptyPopulation']],
    [
      'a group that is not there',
      { population: { groups: { region: 'XXX' }, excluded: [] } },
      ['unknownGroup grouping=region group=XXX', 'emptyPopulation'],
    ],
    [
      'a grouping that is not there',
      { impute: { by: 'mean', grouping: 'county' } },
      ['unknownGrouping grouping=county'],
    ],
    [
      'places, one of which is not there',
      { places: [{ entity: 'CHN', parts: { CHN_SH: 0.55, CHN_BJ: 0.45 } }] },
      ['unknownEntity entity=CHN_BJ'],
    ],
  ])('and has for its population %s', (_what, change, issues) => {
    expect(found(schemeOf(sound, change), catalogue)).toEqual(issues)
  })

  it('and full marks for a group that is not there are told at their node', () => {
    const groupWeights = { grouping: 'region', weights: { EAS: 60, XXX: 60 } }
    const nodes: NodeSketch[] = [sound[0]!, { ...sound[1]!, groupWeights }, sound[2]!]
    expect(found(schemeOf(nodes), catalogue)).toEqual(['unknownGroup@A grouping=region group=XXX'])
  })
})

describe('a mean that is not defined (S7)', () => {
  const geometric = { levels: [{ ...arithmetic, mean: 'geometric' as const }] }

  it('names the node, the first entity, the child that is 0, and how many there are', () => {
    const scored = scoredOf(sound, { A: [50, 50, 0, 10], B: [50, 0, 20, 0] }, geometric)
    expect(scoredIssues(scored).map(short)).toEqual(['notPositive@T entity=B child=B count=3'])
  })

  it('is told of a missing score where it counts as 0', () => {
    const levels = [{ ...arithmetic, mean: 'harmonic' as const, missing: 'zero' as const }]
    const scored = scoredOf(sound, { A: [50, undefined], B: [50, 20] }, { levels })
    expect(scoredIssues(scored).map(short)).toEqual(['notPositive@T entity=B child=A count=1'])
  })

  it('is told of a child by its weight in the group of the entity', () => {
    const groupWeights = { grouping: 'g', weights: { 县: 100 } }
    const nodes: NodeSketch[] = [
      { code: 'T' },
      { code: 'A', parent: 'T', weight: 0, groupWeights },
      { code: 'B', parent: 'T', weight: 100 },
    ]
    const data = dataOf({ A: [0, 0], B: [50, 50] }, { 1: { groups: { g: '县' } } })
    expect(scoredIssues(scoreScheme(schemeOf(nodes, geometric), data)).map(short)).toEqual([
      'notPositive@T entity=B child=A count=1',
    ])
  })

  it('is not told of who is not ranked, nor under an arithmetic mean', () => {
    const columns = { A: [50, 0], B: [50, 20] }
    const excluded = { population: { groups: {}, excluded: ['B'] } }
    expect(scoredIssues(scoredOf(sound, columns, { ...geometric, ...excluded }))).toEqual([])
    expect(scoredIssues(scoredOf(sound, columns))).toEqual([])
  })
})
