import { describe, expect, it } from 'vitest'
import { comparePeriods } from '../../../src/domain/periods/comparePeriods'
import { addDays, isDay, isoWeeksIn, mondayOfWeek } from '../../../src/domain/periods/isoWeek'
import { parsePeriod } from '../../../src/domain/periods/parsePeriod'
import type { Period } from '../../../src/domain/periods/period'
import { parsePeriodId, periodId } from '../../../src/domain/periods/periodId'
import { predecessorOf, successorOf } from '../../../src/domain/periods/periodSuccessor'

const november = { first: '11-13', last: '11-19' }

describe('D3 parsePeriod', () => {
  it.each<[string, Period]>([
    ['1960', { kind: 'year', year: 1960 }],
    [' 2020 ', { kind: 'year', year: 2020 }],
    ['２０２０', { kind: 'year', year: 2020 }],
    ['2015 [YR2015]', { kind: 'year', year: 2015 }],
    ['YR2015', { kind: 'year', year: 2015 }],
    ['DB2018', { kind: 'year', year: 2018, edition: 'DB2018' }],
    ['2017年', { kind: 'year', year: 2017 }],
    ['2017年度', { kind: 'year', year: 2017 }],
    ['201802', { kind: 'month', year: 2018, month: 2 }],
    ['2018-02', { kind: 'month', year: 2018, month: 2 }],
    ['2018/2', { kind: 'month', year: 2018, month: 2 }],
    ['2018M02', { kind: 'month', year: 2018, month: 2 }],
    ['2018年02月', { kind: 'month', year: 2018, month: 2 }],
    ['2018年 2月', { kind: 'month', year: 2018, month: 2 }],
    ['2018Q2', { kind: 'quarter', year: 2018, quarter: 2 }],
    ['2018-Q2', { kind: 'quarter', year: 2018, quarter: 2 }],
    ['2018年第2季度', { kind: 'quarter', year: 2018, quarter: 2 }],
    ['2018年二季度', { kind: 'quarter', year: 2018, quarter: 2 }],
    ['2026-W47', { kind: 'week', year: 2026, week: 47 }],
    ['2026年第47周', { kind: 'week', year: 2026, week: 47 }],
    ['2026-W53', { kind: 'week', year: 2026, week: 53 }],
    ['2026-11-19', { kind: 'day', date: '2026-11-19' }],
    ['2026/11/9', { kind: 'day', date: '2026-11-09' }],
    ['20261119', { kind: 'day', date: '2026-11-19' }],
    ['2026年11月19日', { kind: 'day', date: '2026-11-19' }],
    ['第12期', { kind: 'issue', number: 12 }],
    ['第12期（11月13日—11月19日）', { kind: 'issue', number: 12, ...november }],
    ['第12期（11月13日至19日）', { kind: 'issue', number: 12, ...november }],
    ['第12期（总第47期）', { kind: 'issue', number: 12 }],
    [
      '2026年第12期（11月13日—11月19日）',
      { kind: 'issue', number: 12, year: 2026, first: '2026-11-13', last: '2026-11-19' },
    ],
    [
      '2026年第52期（12月28日—1月3日）',
      { kind: 'issue', number: 52, year: 2026, first: '2026-12-28', last: '2027-01-03' },
    ],
  ])('reads %s', (text, period) => {
    expect(parsePeriod(text)).toStrictEqual(period)
  })

  it.each([
    '',
    'Country Name',
    '12',
    '3.5',
    '45000',
    '9999',
    '2018-13',
    '201813',
    '2018Q5',
    '2025-W53',
    '2026-02-30',
    '2018年上半年',
    '第12期（11月31日—12月3日）',
    '2018, 2019',
    '__proto__',
  ])('leaves %j alone', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })
})

describe('D3 ISO weeks', () => {
  it('gives 2026 a week 53 and 2025 none', () => {
    expect([2020, 2025, 2026, 2027].map(isoWeeksIn)).toEqual([53, 52, 53, 52])
  })

  it('begins week 1 of 2026 on 29 December 2025', () => {
    expect(mondayOfWeek(2026, 1)).toBe('2025-12-29')
    expect(mondayOfWeek(2026, 47)).toBe('2026-11-16')
  })

  it('knows which days exist and steps over a leap day', () => {
    expect([isDay('2024-02-29'), isDay('2026-02-29'), isDay('2026-2-9')]).toEqual([true, false, false])
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  })
})

describe('D3 successors', () => {
  it.each([
    ['2020', '2021'],
    ['2018@DB2018', '2019@DB2019'],
    ['2020-Q4', '2021-Q1'],
    ['2020-12', '2021-01'],
    ['2026-W52', '2026-W53'],
    ['2026-W53', '2027-W01'],
    ['2026-12-31', '2027-01-01'],
    ['issue-12~2026~~', 'issue-13~2026~~'],
  ])('%s is followed by %s', (before, after) => {
    expect(periodId(successorOf(parsePeriodId(before)!))).toBe(after)
    expect(periodId(predecessorOf(parsePeriodId(after)!)!)).toBe(before)
  })

  it('has nothing before issue 1', () => {
    expect(predecessorOf({ kind: 'issue', number: 1 })).toBeUndefined()
  })
})

describe('D3 order and ids', () => {
  it('sorts mixed periods by their first day, the longer one first', () => {
    const ids = ['2020-02', '2020-W06', '2019', '2020', '2020-Q1', '2020-01', '2020-01-01', '2020@DB2020']
    const sorted = ids.map((id) => parsePeriodId(id)!).sort(comparePeriods)
    expect(sorted.map(periodId)).toEqual([
      '2019',
      '2020',
      '2020@DB2020',
      '2020-Q1',
      '2020-01',
      '2020-01-01',
      '2020-02',
      '2020-W06',
    ])
  })

  it('sorts issues by number, not as text', () => {
    const issues = ['第12期', '第2期', '第1期'].map((text) => parsePeriod(text)!)
    expect(issues.sort(comparePeriods).map((issue) => issue.kind === 'issue' && issue.number)).toEqual([
      1, 2, 12,
    ])
  })

  it.each([
    '',
    '20',
    '2020-13',
    '2025-W53',
    '2020-Q5',
    '2026-02-30',
    'issue-',
    '2018@%E0%A4%A',
    '<img onerror>',
  ])('gives no period for the hand-made id %j', (id) => {
    expect(parsePeriodId(id)).toBeUndefined()
  })
})
