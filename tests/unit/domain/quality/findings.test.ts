import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue, type Indicator } from '../../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import { alikePairs } from '../../../../src/domain/quality/findAlike'
import { findClosedOnly } from '../../../../src/domain/quality/findClosedOnly'
import { findDefinitionChanges } from '../../../../src/domain/quality/findDefinitionChanges'
import { findImpossible } from '../../../../src/domain/quality/findImpossible'
import { findJumps } from '../../../../src/domain/quality/findJumps'
import { findScales } from '../../../../src/domain/quality/findScales'
import { baseOf, findSmallBase } from '../../../../src/domain/quality/findSmallBase'
import { findChildSums, findSums, mayAddUp } from '../../../../src/domain/quality/findSums'
import { findStale } from '../../../../src/domain/quality/findStale'
import { findUnchanged } from '../../../../src/domain/quality/findUnchanged'
import type { ValueGrid } from '../../../../src/domain/quality/valueGrid'
import { count, gridOf, members, panelOfRows, rate, weeks } from './grids'

const growth: Indicator = { ...rate, names: { zh: '投资增长率' } }
const plainShare: Indicator = { ...rate, names: { en: 'Firms with a website' } }
const places = (found: readonly { entity?: number; period?: number }[]) =>
  found.map(({ entity, period }) => [entity, period])

describe('W7 values out of the range that is possible', () => {
  it.each([
    [
      'a rate above 100 and one below 0',
      rate,
      [
        [100, 100.1],
        [0, -1],
      ],
      [
        [0, 1],
        [1, 1],
      ],
    ],
    ['a rate of growth, which may be either', growth, [[120], [-3]], []],
    ['a count below 0', count, [[5, -1]], [[0, 1]]],
    ['a percentage of an unknown kind, of which there are few', plainShare, [[50, 130]], []],
    [
      'a percentage of which 19 in 20 are shares',
      plainShare,
      [[...Array<number>(19).fill(50), 130]],
      [[0, 19]],
    ],
    ['one of which 18 in 20 are', plainShare, [[...Array<number>(18).fill(50), 130, 140]], []],
  ] as const)('has %s', (_, indicator, rows, expected) => {
    expect(places(findImpossible(gridOf(indicator, rows)))).toEqual(expected)
  })
})

const jumps = (grid: ValueGrid, times: number) => findJumps(grid, times, () => true)

describe('W7 jumps', () => {
  // Changes 1 -1 1 -1 1 and 41: median of the others 1, deviations 0 2 0 2 0, mean 0.8, spread 1.2533 × 0.8.
  const alone = [[50, 51, 50, 51, 50, 51, 92]]

  it('are changes beyond the bound of the own other ones, by so many times their spread', () => {
    const [found, ...more] = jumps(gridOf(rate, alone), 6)
    expect(more).toEqual([])
    expect(found).toMatchObject({ entity: 0, period: 6, value: 92, evidence: { before: 51 } })
    expect(found?.weight).toBeCloseTo((41 - 1) / (1.2533 * 0.8), 10)
  })

  it('are none within the bound that is set', () => {
    expect(jumps(gridOf(rate, alone), 40)).toEqual([])
  })

  it('are none where the peers did the same', () => {
    const rows = Array.from({ length: 7 }, (_, at) => [50, 51, 50, 51, 50, 51, 92 + at])
    expect(jumps(gridOf(rate, rows), 6)).toEqual([])
  })

  it('have no bound where fewer than a quarter of the changes are any', () => {
    const still = Array.from({ length: 9 }, () => [50, 50])
    expect(jumps(gridOf(rate, [...still, [50, 51], [50, 90]]), 6)).toEqual([])
  })

  it('are told of the periods asked for', () => {
    expect(findJumps(gridOf(rate, alone), 6, (period) => period < 6)).toEqual([])
  })

  it('are not told of too few changes, or of ones that are all the same', () => {
    expect(jumps(gridOf(rate, [[50, 51, 50, 51, 90]]), 6)).toEqual([])
    expect(jumps(gridOf(rate, [[50, 50, 50, 50, 50, 50, 50, 90]]), 6)).toEqual([])
  })

  it('are ratios where all figures are above 0: twice as many of many is as far as of few', () => {
    const rows = [10, 1000, 100000].map((size) => [10, 11, 10, 11, 10, 11, 22].map((part) => part * size))
    const found = jumps(gridOf(count, rows), 6)
    expect(places(found)).toEqual([
      [0, 6],
      [1, 6],
      [2, 6],
    ])
    expect(found[0]!.weight).toBeCloseTo(found[2]!.weight, 9)
  })
})

describe('W7 the same for periods on end', () => {
  const moving = [
    [1, 2, 3, 4, 5],
    [9, 8, 7, 6, 5],
    [3, 3, 4, 4, 5],
    [2, 4, 2, 4, 2],
  ]

  it('points at four or more of the same up to the newest, from where on', () => {
    const found = findUnchanged(gridOf(count, [...moving, [6, 7, 7, 7, 7]]), 4)
    expect(found).toMatchObject([{ entity: 4, period: 4, value: 7, evidence: { since: 1, count: 4 } }])
  })

  it.each([
    ['0', [0, 0, 0, 0, 0]],
    ['100', [100, 100, 100, 100, 100]],
    ['one that moved again', [7, 7, 7, 7, 8]],
    ['one with a gap', [7, 7, undefined, 7, 7]],
  ])('passes %s', (_, row) => {
    expect(findUnchanged(gridOf(rate, [...moving, row]), 4)).toEqual([])
  })

  it('passes an indicator in which more than a fifth stand still', () => {
    const rows = [...moving.slice(1), [7, 7, 7, 7, 7]]
    expect(findUnchanged(gridOf(count, rows), 4)).toEqual([])
  })
})

describe('W7 100 % of a few', () => {
  const share: Indicator = {
    ...rate,
    formula: { kind: 'ratio', numerator: 'A', denominator: 'B', scale: 100 },
  }

  it('points at 100 of fewer than so many, and at no other value', () => {
    const bases = panelOfRows([[3, 9, 10, 4]])
    const found = findSmallBase(gridOf(share, [[100, 100, 100, 75]]), baseOf(share)!, bases, 10)
    expect(found.map(({ period, evidence }) => [period, evidence])).toEqual([
      [0, { rule: 'smallBase', base: 3, isAtMost: false }],
      [1, { rule: 'smallBase', base: 9, isAtMost: false }],
    ])
  })

  it.each([
    ['cases.step.all.onlineRate', { code: 'cases.step.all.finished', isAtMost: true }],
    ['cases.whole.permit.goodRate', { code: 'cases.whole.permit.rated', isAtMost: false }],
    ['S', undefined],
  ])('knows what %s is a share of', (code, base) => {
    expect(baseOf({ ...rate, code, panel: 'p' })).toEqual(base)
  })
})

describe('W7 totals and their parts', () => {
  const city = { key: 9, code: 'ALL', names: { zh: '全市' }, kind: 'aggregate' } as const
  const catalogue: Catalogue = { ...emptyCatalogue, entities: [...members(3), city] }
  const panelWith = (total: number, parts: readonly (number | undefined)[]) =>
    panelOf([
      { entity: 9, period: 0, value: total },
      ...parts.flatMap((value, entity) => (value === undefined ? [] : [{ entity, period: 0, value }])),
    ])

  it.each([
    ['the sum itself', 60, [10, 20, 30], []],
    ['one more', 61, [10, 20, 30], [{ sum: 60, parts: 3 }]],
    ['parts of which one is missing', 61, [10, 20, undefined], []],
  ])('compares %s', (_, total, parts, expected) => {
    const found = findSums(catalogue, count, panelWith(total, parts), weeks(1))
    expect(found.map(({ evidence }) => evidence)).toEqual(expected.map((each) => ({ rule: 'sum', ...each })))
  })

  it('counts a part without business as nothing', () => {
    const panel = panelOf([
      { entity: 9, period: 0, value: 30 },
      { entity: 0, period: 0, value: 10 },
      { entity: 1, period: 0, value: 20 },
      { entity: 2, period: 0, note: { reason: 'notApplicable' } },
    ])
    expect(findSums(catalogue, count, panel, weeks(1))).toEqual([])
  })

  it('lets amounts be off by half a last digit each: 1.2 + 2.3 + 3.3 may be 7.0, and not 7.1', () => {
    const amount: Indicator = { ...count, unit: { zh: '亿元' } }
    expect(findSums(catalogue, amount, panelWith(7, [1.2, 2.3, 3.3]), weeks(1))).toEqual([])
    expect(findSums(catalogue, amount, panelWith(7.1, [1.2, 2.3, 3.3]), weeks(1))).toHaveLength(1)
  })

  it('adds up no rates and no means', () => {
    expect(findSums(catalogue, rate, panelWith(90, [10, 20, 30]), weeks(1))).toEqual([])
  })

  it('points at a parent that is mostly the sum of its children, and here is not', () => {
    const [a, b] = [panelOfRows([[1, 2, 3, 4]]), panelOfRows([[10, 20, 30, 40]])]
    const parent = { indicator: count, panel: panelOfRows([[11, 22, 33, 45]]) }
    const found = findChildSums(parent, [a, b], members(1), weeks(4))
    expect(found).toMatchObject([{ period: 3, value: 45, evidence: { sum: 44, parts: 2 } }])
    const other = { indicator: count, panel: panelOfRows([[90, 91, 92, 93]]) }
    expect(findChildSums(other, [a, b], members(1), weeks(4))).toEqual([])
  })

  it('compares children of the same unit only', () => {
    expect(mayAddUp(count, [count, count])).toBe(true)
    expect(mayAddUp(count, [count, { ...count, unit: { zh: '户' } }])).toBe(false)
  })
})

describe('W7 rates on another scale', () => {
  it('points at 0.986 beside 98.6', () => {
    const found = findScales(
      gridOf(rate, [
        [98.6, 97.1],
        [0.986, 95],
      ]),
    )
    expect(found).toMatchObject([{ entity: 1, period: 0, value: 0.986, evidence: { beside: 98.6 } }])
  })
})

describe('W7 stale indicators', () => {
  it.each([
    [1, [{ period: 2, behind: 2 }]],
    [2, [{ period: 2, behind: 2 }]],
    [3, []],
  ])('are those %i or more periods behind', (least, expected) => {
    const found = findStale(count, panelOfRows([[1, 2, 3]]), members(1), weeks(5), least)
    expect(found ? [found] : []).toMatchObject(
      expected.map(({ period, behind }) => ({ period, evidence: { behind } })),
    )
  })

  it('are not those never measured in such periods', () => {
    expect(findStale(count, panelOf([]), members(1), weeks(5), 1)).toBeUndefined()
  })
})

describe('W7 another 口径', () => {
  const revision = (number: number, indicator: Indicator, text: string, caseRules?: string) => ({
    number,
    catalogue: { ...emptyCatalogue, indicators: [{ ...indicator, definition: `d${number}` }] },
    definitions: new Map([[`d${number}`, { code: indicator.code, text: { zh: text } }]]),
    ...(caseRules === undefined ? {} : { caseRules }),
  })

  it('is another unit, direction, text or rule of counting cases', () => {
    const found = findDefinitionChanges(
      revision(3, { ...rate, direction: 'higher' }, '网办件 ÷ 办结件', 'a'),
      revision(4, { ...rate, unit: { zh: '‰' } }, '网办件 ÷ 受理件', 'b'),
    )
    expect(found.map(({ evidence }) => evidence)).toMatchObject([
      { revision: 4, change: { of: 'unit', before: { zh: '%' }, after: { zh: '‰' } } },
      { revision: 4, change: { of: 'direction', before: 'higher' } },
      { revision: 4, change: { of: 'text' } },
      { revision: 4, change: { of: 'caseRules' } },
    ])
    expect(new Set(found.map(({ id }) => id)).size).toBe(4)
  })

  it('is not the same written anew', () => {
    expect(findDefinitionChanges(revision(3, rate, '同'), revision(4, rate, '同'))).toEqual([])
  })
})

describe('W7 a denominator of finished cases', () => {
  it.each([
    ['按时办结率', '按时办结件 ÷ 办结件', true],
    ['按时办结率', '按时办结件 ÷ 应办结件', false],
    ['网办率', '网办件 ÷ 办结件', false],
  ])('of %s, %s: %s', (name, text, expected) => {
    const found = findClosedOnly({ ...rate, names: { zh: name } }, { code: 'R', text: { zh: text } })
    expect(found !== undefined).toBe(expected)
  })

  it('is that of case logs', () => {
    const indicator = { ...rate, code: 'cases.step.all.onTimeRate', names: { zh: '全部事项按时办结率' } }
    expect(findClosedOnly(indicator, undefined)).toBeDefined()
  })
})

describe('W7 names that are nearly one', () => {
  it.each([
    ['市住房和城乡建设局', '市住建局', true],
    ['市市场监督管理局', '市市场监督管理局.', true],
    ['市公安局', '市教育局', false],
    ['第一人民医院', '第二人民医院', false],
    ['Niger', 'Nigeria', false],
    ['Kyrgyz Republic', 'Kyrgyz Republc', true],
  ])('%s and %s: %s', (one, other, expected) => {
    const [a, b] = members(2).map((entity, at) => ({ ...entity, names: { zh: [one, other][at]! } }))
    expect(alikePairs(a!, [b!]).length === 1).toBe(expected)
  })
})
