import { describe, expect, it } from 'vitest'
import { periodId } from '../../../../src/domain/periods/periodId'
import {
  nearestPeriod,
  saidPeriods,
  yearAround,
  type TextsAround,
} from '../../../../src/formats/tables/readSaidPeriod'

function said(texts: Partial<TextsAround>): string | undefined {
  const found = nearestPeriod(saidPeriods({ title: [], about: [], sheet: [], file: [], ...texts }))
  return found && `${periodId(found.is)} ${found.in}`
}

describe('D3 the period of a whole table', () => {
  // 13–19 November 2026 are Friday to Thursday; Thursday the 19th is in ISO week 47.
  it.each([
    ['周报表（2026年11月13日—11月19日）', '2026-W47'],
    ['周报（2026.11.13-2026.11.19）', '2026-W47'],
    ['周报（2026年11月16日至22日）', '2026-W47'],
    ['周报（2026年12月28日—1月3日）', '2026-W53'],
    ['2026年10月1日—10月31日办件情况', '2026-10'],
    ['2026年7月1日—9月30日办件情况', '2026-Q3'],
    ['2026年1月1日—12月31日办件情况', '2026'],
    ['2026年第47周（11.16-11.22）', '2026-W47'],
    ['第12期（2026年11月13日—11月19日）', 'issue-12~2026~2026-11-13~2026-11-19'],
    ['２０２６年十一月份排名', '2026-11'],
    ['2026年三季度排名', '2026-Q3'],
    ['2026年度考核结果', '2026'],
    ['2026年10月考核结果（2026年11月3日）', '2026-10'],
  ])('is in its title %s', (title, id) => {
    expect(said({ title: [title] })).toBe(`${id} title`)
  })

  it.each([
    ['2026年1—10月办件情况'],
    ['2026年上半年办件情况'],
    ['2026年前三季度办件情况'],
    ['2025年10月与2026年10月对比'],
    ['周报表（11月13日—11月19日）'],
    ['第47周办件情况'],
    ['建局10周年回顾'],
    ['一周内办结情况'],
    ['周报表（2026年11月13日—11月24日）'],
    ['周报表（2026年2月30日—3月8日）'],
  ])('is not in its title %s', (title) => {
    expect(said({ title: [title] })).toBeUndefined()
  })

  it.each<[string, Partial<TextsAround>, string]>([
    ['the sheet', { sheet: ['47周'], file: ['2026年县区排名'] }, '2026-W47 sheet'],
    [
      'the sheet, as an issue',
      { sheet: ['第46期(11.6-11.12)'], file: ['2026排名'] },
      'issue-46~2026~2026-11-06~2026-11-12 sheet',
    ],
    ['the sheet, a month', { sheet: ['2026年10月'], title: ['办件情况'] }, '2026-10 sheet'],
    ['the file', { sheet: ['Sheet1'], file: ['办件周报_市住建局_第47周_2026'] }, '2026-W47 file'],
    ['the file, in a folder of a year', { file: ['第47周', '2026年'] }, '2026-W47 file'],
    ['the lines under the title', { about: ['报告期：2026年第47周 填报日期：2026-11-24'] }, '2026-W47 about'],
    ['the title before the file', { title: ['2026年10月'], file: ['2026年11月'] }, '2026-10 title'],
    [
      'the sheet, within a title’s bare year',
      { title: ['示例市排名（2026年）'], sheet: ['47周'] },
      '2026-W47 sheet',
    ],
    [
      'the title, whose year another file’s week is not in',
      { title: ['2025年'], sheet: ['2026年47周'] },
      '2025 title',
    ],
  ])('may be said by %s', (_, texts, expected) => {
    expect(said(texts)).toBe(expected)
  })

  it('takes the year of a week from the day that the table was filled in, or the one before', () => {
    // Thursday 24 December 2026, five weeks after the 19th of November.
    const title = ['周报表（12月24日—12月30日）']
    expect(said({ title, about: ['填报日期：2026年12月31日'] })).toBe('2026-W52 title')
    expect(said({ title, about: ['填报日期：2027年1月4日'] })).toBe('2026-W52 title')
  })

  it('is never the day of filling in, nor a day in a file’s name but of a daily report', () => {
    expect(said({ about: ['填报日期：2026年11月20日'] })).toBeUndefined()
    expect(said({ file: ['办件情况20261120'] })).toBeUndefined()
    expect(said({ file: ['办件日报20261120'] })).toBe('2026-11-20 file')
  })

  it('has no year where the nearest words say two', () => {
    const texts = { title: ['2025年、2026年对比'], about: [], sheet: ['2026年'], file: [] }
    expect(yearAround(texts)).toBeUndefined()
  })
})
