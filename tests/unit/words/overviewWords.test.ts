import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../src/domain/catalogue/catalogue'
import { concludeOverview, metChange, type OverviewFacts } from '../../../src/domain/review/concludeOverview'
import { reviewGroup } from '../../../src/domain/review/groupReview'
import type { Period } from '../../../src/domain/periods/period'
import type { PeriodRanks } from '../../../src/domain/review/periodRanks'
import { rankMoves } from '../../../src/domain/review/rankMoves'
import { usualRules } from '../../../src/domain/review/reviewRules'
import { gapRow, type GapRow } from '../../../src/domain/targets/gapRow'
import { targetSeries } from '../../../src/domain/targets/targetSeries'
import { createWords } from '../../../src/words/allWords'
import { overviewWords, thenWords, tierWords, unrankedWords } from '../../../src/words/overviewWords'
import { ranksOf, week } from '../domain/review/rankings'
import { cityAndDepartments, targetDataOf, targetOf, weeksFrom } from '../domain/targets/smallTargets'

const words = createWords()
const speech = {
  t: (key: string, params: Record<string, unknown>) => words.global.t(key, params),
  locale: 'zh-CN' as const,
}
const [city] = cityAndDepartments
const units = new Map<number, Entity>([
  [0, city!],
  ...['市数据局', '市税务局', '市住建局', '市文旅局'].map((zh, at): [number, Entity] => [
    at + 1,
    { key: at + 1, code: zh, names: { zh }, kind: 'member' },
  ]),
])
const rules = { ...usualRules(undefined).groups[0]!, names: { zh: '市直部门' }, trailing: 1 }

/** 企业开办 must be at most 3, 最多跑一次 at least 80: in weeks 46 and 47. */
const weeks = weeksFrom(46, 2)
const data = targetDataOf({ 开办: [[2.9, 4.2]], 一次: [[79, 82]] }, weeks, {
  开办: { unit: { zh: '工作日' }, direction: 'lower' },
  一次: { unit: { zh: '%' } },
})
const targets = [
  targetOf({
    code: 'B',
    indicator: '开办',
    names: { zh: '企业开办' },
    comparator: '≤',
    stages: [{ value: 3 }],
  }),
  targetOf({ code: 'V', indicator: '一次', names: { zh: '最多跑一次' } }),
]
const rowsIn = (at: number): GapRow[] =>
  targets.map((target) => gapRow(target, city!, targetSeries(target, data)(city!), weeks[at]!)!)

function groupOf(now: PeriodRanks, ...before: readonly PeriodRanks[]) {
  const then = before.at(-1)
  return reviewGroup(rules, [...before, now], then && rankMoves(now, then))!
}
const weekly = (ranks: Readonly<Record<number, number | null>>, number: number, changes = {}) =>
  ranksOf(ranks, { period: week(number), ...changes })

const facts: OverviewFacts = {
  index: { of: 'aggregate', score: 86.44, entity: city! },
  indexMove: { change: 0.7 },
  rows: rowsIn(1),
  earlierRows: rowsIn(0),
  overseer: undefined,
  groups: [groupOf(weekly({ 1: 1, 2: 2, 3: 3 }, 47), weekly({ 1: 2, 2: 1, 3: 3 }, 46))],
  unscored: [],
  focus: undefined,
}

function say(changes: Partial<OverviewFacts>, period?: Period) {
  const conclusion = concludeOverview({ ...facts, ...changes })
  const inputOf = (row: GapRow) => ({
    row,
    indicator: data.catalogue.indicators.find(({ code }) => code === row.target.indicator),
    reason: undefined,
    points: undefined,
  })
  return overviewWords(conclusion, {
    ...speech,
    ...{ entities: units, inputOf, period, against: week(46), decimals: 1 },
  })
}

describe('the conclusion of a period (W1–W3)', () => {
  it('is targets and the worst of them, then the index, who moved and who has been last for long', () => {
    // 企业开办 was met and is not, 最多跑一次 the other way round; 市住建局 is last in both weeks.
    expect(say({})).toEqual({
      headline: '2项目标达到1项，与2026 年第 46 周持平；企业开办超目标1.2个工作日',
      lead: '全市综合得分86.4分，比2026 年第 46 周提高0.7分；市数据局升1位至市直部门第1；市税务局降1位至市直部门第2；市住建局连续2期居后1位。',
    })
  })

  it('of a post is about its targets', () => {
    const { headline } = say({ overseer: '分管城建的副市长', rows: rowsIn(1).slice(0, 1) })
    expect(headline).toBe('分管城建的副市长分管目标1项，达标0项，短板1项；企业开办超目标1.2个工作日')
  })

  it.each<[string, Partial<OverviewFacts>, string]>([
    ['without targets: who is first', { rows: [] }, '市直部门市数据局列第一'],
    [
      'of several first: that they are level',
      { rows: [], groups: [groupOf(weekly({ 1: 1, 2: 1, 3: 3 }, 47))] },
      '市直部门市数据局、市税务局并列第一',
    ],
    ['with all met: nothing worst', { rows: rowsIn(1).slice(1), earlierRows: undefined }, '1项目标达到1项'],
    [
      'with neither targets nor ranks: the index',
      { rows: [], groups: [], indexMove: undefined },
      '全市综合得分86.4分',
    ],
    [
      'with nothing at all: that there is nothing',
      { rows: [], groups: [], index: undefined },
      '这一时期没有综合得分，也没有目标进度',
    ],
  ])('%s', (_, changes, headline) => {
    expect(say(changes).headline).toBe(headline)
  })

  it.each<[string, PeriodRanks, string]>([
    [
      'another version of the scheme',
      weekly({ 1: 1, 2: 2 }, 46, { measure: 'weekly 2' }),
      '2026 年第 46 周按另一方案或另一版本计分，口径不同，不作比较。',
    ],
    ['nobody in common', weekly({ 4: 1 }, 46), '没有在2026 年第 46 周与本期都参加排名的对象，不作比较。'],
    [
      'another kind of period',
      weekly({ 1: 1, 2: 2 }, 46, { period: { kind: 'month', year: 2026, month: 10 } }),
      '2026 年第 46 周与本期时期类型不同，不作比较。',
    ],
  ])('refuses to compare with %s (W1)', (_, then, sentence) => {
    const now = weekly({ 1: 1, 2: 2 }, 47)
    const group = reviewGroup(rules, [now], rankMoves(now, then))!
    expect(say({ index: undefined, groups: [group] }).lead).toBe(sentence)
  })

  it('of ranks among those of both periods tells no place of the whole', () => {
    // 市文旅局 is new in first place: 市税务局 is third of four, and first of the other three.
    const group = groupOf(weekly({ 1: 3, 2: 2, 3: 4, 4: 1 }, 47), weekly({ 1: 1, 2: 2, 3: 3 }, 46))
    expect(say({ index: undefined, groups: [group], focus: 2 }).lead).toBe(
      '市税务局列第2位，按两期都参加排名的对象计算，比2026 年第 46 周升1位；市税务局升1位；市数据局降1位；市住建局连续2期居后1位。',
    )
  })

  it('of a mean says over how many, and over how many it is compared', () => {
    const mean = { index: { of: 'mean', score: 70, over: 3 }, indexMove: { change: -0.04, over: 2 } } as const
    expect(say({ ...mean, groups: [] }).lead).toBe(
      '3个参评对象平均得分70.0分，比2026 年第 46 周降低0.04分（两期都有得分的2个）。',
    )
  })

  it('counts more or fewer met over those that are known in both periods', () => {
    expect(metChange(rowsIn(1), rowsIn(0))).toBe(0)
    expect(metChange(rowsIn(1).slice(1), rowsIn(0))).toBe(1)
    expect(metChange(rowsIn(1), undefined)).toBeUndefined()
  })
})

describe('the period that is compared with (W1)', () => {
  it('is 上期 within the sentences where nothing lies between, and else has its name', () => {
    const { headline, lead } = say({}, week(47))
    expect(headline).toContain('，与上期持平')
    expect(lead).toContain('比上期提高0.7分')
    expect(say({}, week(48)).headline).toContain('，与2026 年第 46 周持平')
  })

  it.each<[string, Period, Period, string]>([
    ['a year', { kind: 'year', year: 2019 }, { kind: 'year', year: 2020 }, '上年'],
    [
      'a quarter',
      { kind: 'quarter', year: 2025, quarter: 4 },
      { kind: 'quarter', year: 2026, quarter: 1 },
      '上季度',
    ],
    ['a month', { kind: 'month', year: 2026, month: 12 }, { kind: 'month', year: 2027, month: 1 }, '上月'],
    ['the week after a W53', week(53), week(1, 2027), '上期'],
    ['a day', { kind: 'day', date: '2026-11-19' }, { kind: 'day', date: '2026-11-20' }, '前一日'],
    ['the same week of the year before', week(47, 2025), week(47), '2025 年第 47 周'],
    ['a later one', week(48), week(47), '2026 年第 48 周'],
  ])('before %s', (_, against, period, words) => {
    expect(thenWords(against, { period, t: speech.t })).toBe(words)
  })
})

describe('the words of a review (W2)', () => {
  it('name tiers as the office does, and 无业务 where it does not apply', () => {
    expect([1, 2, 3].map((tier) => tierWords(tier as 1 | 2 | 3, { tierNames: 'places' }, speech))).toEqual([
      ...['靠前', '中游', '滞后'],
    ])
    expect(tierWords(1, { tierNames: 'ranks' }, speech)).toBe('第一方阵')
    expect(unrankedWords('notApplicable', speech)).toBe('无业务')
  })
})
