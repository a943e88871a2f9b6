import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../../../src/domain/approvals/dayNumber'
import { readChannel, readRating, readStatus, readVisits } from '../../../../src/formats/caseLog/caseWords'
import { readDeduction } from '../../../../src/formats/caseLog/readDeduction'
import { readLimit } from '../../../../src/formats/caseLog/readLimit'
import { readMoment } from '../../../../src/formats/caseLog/readMoment'

describe('dates of case logs (A2)', () => {
  it.each([
    ['46345.6', '2026-11-19', 14 * 60 + 24],
    ['46345', '2026-11-19', undefined],
    ['2026/3/5', '2026-03-05', undefined],
    ['2026-11-13 09:02:11', '2026-11-13', 9 * 60 + 2],
    ['2026/11/12 21:40', '2026-11-12', 21 * 60 + 40],
    ['2026.8.3', '2026-08-03', undefined],
    ['2026年3月5日', '2026-03-05', undefined],
    ['2026年3月5日 14时05分', '2026-03-05', 14 * 60 + 5],
    ['20260305', '2026-03-05', undefined],
    ['20260305143000', '2026-03-05', 14 * 60 + 30],
    ['2026-11-13T09:02:11.000', '2026-11-13', 9 * 60 + 2],
    ['2026/3/5 下午 2:05:00', '2026-03-05', 14 * 60 + 5],
    ['２０２６－０３－０５', '2026-03-05', undefined],
    ['2024-02-29', '2024-02-29', undefined],
    ['1999-12-31', '1999-12-31', undefined],
    ['2000-03-01', '2000-03-01', undefined],
  ])('%s is %s, %s minutes', (text, date, minutes) => {
    const moment = readMoment(text)
    expect([moment && isoDay(moment.day), moment?.minutes]).toEqual([date, minutes])
  })

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '99999',
    '4.50405E+17',
    '11-13',
    '昨天',
    '',
    '2026-11-13 25:00',
  ])('%j is none', (text) => expect(readMoment(text)).toBeUndefined())
})

describe('limits in words (A4)', () => {
  it.each([
    ['即办', { amount: 0, unit: 'sameDay' }],
    ['当场', { amount: 0, unit: 'sameDay' }],
    ['1个月', { amount: 1, unit: 'month' }],
    ['一年', { amount: 1, unit: 'year' }],
    ['20工作日', { amount: 20, unit: 'working' }],
    ['20个工作日', { amount: 20, unit: 'working' }],
    ['30自然日', { amount: 30, unit: 'calendar' }],
    ['7', { amount: 7, unit: 'plain' }],
    ['不超过3天', { amount: 3, unit: 'plain' }],
    ['0.5个工作日', { amount: 0.5, unit: 'working' }],
    ['无', 'none'],
    ['/', 'none'],
    ['', 'none'],
    ['见备注', undefined],
  ])('%s', (text, expected) => expect(readLimit(text)).toEqual(expected))

  it('takes the unit of its own column where the text has none', () => {
    expect(readLimit('30', '自然日')).toEqual({ amount: 30, unit: 'calendar' })
    expect(readLimit('3', '个月')).toEqual({ amount: 3, unit: 'month' })
    expect(readLimit('30工作日', '自然日')).toEqual({ amount: 30, unit: 'working' })
  })
})

describe('what is taken off (A2)', () => {
  const span = (first: string, last: string) => ({ first: dayNumber(first), last: dayNumber(last) })
  it.each([
    ['专家评审(11.16—11.18)', [span('2026-11-16', '2026-11-18')]],
    ['听证（11月16日至18日）', [span('2026-11-16', '2026-11-18')]],
    ['招标(12.30-1.4)', [span('2026-12-30', '2027-01-04')]],
    [
      '检测(2026.11.16-2026.11.17)、鉴定(11.18-11.19)',
      [span('2026-11-16', '2026-11-17'), span('2026-11-18', '2026-11-19')],
    ],
    ['专家评审5个工作日', 5],
    ['29', 29],
    ['无', 0],
    ['', 0],
    ['/', 0],
    ['专家评审', undefined],
    ['评审3天、检测2天', undefined],
    ['评审(11.18—11.16)', undefined],
  ])('%s', (text, expected) => expect(readDeduction(text, dayNumber('2026-11-13'))).toEqual(expected))
})

describe('words of case logs', () => {
  it.each([
    ['非常满意', 'good'],
    ['基本满意', 'good'],
    ['不满意', 'bad'],
    ['非常不满意', 'bad'],
    ['系统默认好评', 'system'],
    ['未评价', 'none'],
    ['5星', 'good'],
    ['谢谢', undefined],
  ])('a rating %s (A2c)', (text, expected) => expect(readRating(text)).toBe(expected))

  it.each([
    ['已办结', 'finished'],
    ['准予许可', 'finished'],
    ['不予受理', 'returned'],
    ['撤回', 'returned'],
    ['退件', 'returned'],
    ['在办', 'open'],
    ['未办结', 'open'],
    ['补正中', 'open'],
  ])('a status %s', (text, expected) => expect(readStatus(text)).toBe(expected))

  it.each([
    ['网上申请', 'online'],
    ['窗口', 'counter'],
    ['是', 'online'],
    ['否', 'counter'],
  ])('a channel %s', (text, expected) => expect(readChannel(text)).toBe(expected))

  it.each([
    ['0', 0],
    ['不超过1次', 1],
    ['零跑动', 0],
    ['多次', undefined],
  ])('visits %s', (text, expected) => expect(readVisits(text)).toBe(expected))
})
