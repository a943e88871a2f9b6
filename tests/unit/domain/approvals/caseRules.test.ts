import { describe, expect, it } from 'vitest'
import { periodsOfDay } from '../../../../src/domain/approvals/casePeriods'
import { typeOfItem, usualItemRules } from '../../../../src/domain/approvals/caseRules'
import { dayNumber, isoDay } from '../../../../src/domain/approvals/dayNumber'
import { itemRulesText, parseItemRules } from '../../../../src/domain/approvals/itemRulesText'
import { periodId } from '../../../../src/domain/periods/periodId'

describe('types of items (A2)', () => {
  it.each([
    ['企业开办一件事', 'business'],
    ['有限责任公司设立登记', 'business'],
    ['不动产抵押登记', 'property'],
    ['建筑工程施工许可证核发', 'permit'],
    ['园区 施工许可核发', 'parkPermit'],
    ['非园区 施工许可核发', 'permit'],
    ['商品房预售许可', 'other'],
    ['涉路施工许可', 'other'],
  ])('%s is %s', (item, type) => expect(typeOfItem(usualItemRules, item)).toBe(type))

  it('are edited as lines that come back as they were', () => {
    expect(parseItemRules(itemRulesText(usualItemRules, 'zh'))).toEqual(usualItemRules)
    expect(parseItemRules(itemRulesText(usualItemRules, 'en'))).toEqual(usualItemRules)
  })

  it('may be the office’s own, and lines that say nothing are none', () => {
    expect(parseItemRules('报装 = 获得电力\n\n= 空\n水 =\n登记 ＝ 不动产登记')).toEqual([
      { words: '报装', type: '获得电力' },
      { words: '登记', type: 'property' },
    ])
  })
})

describe('the periods of a day (W5)', () => {
  it.each([
    // A day counts for its own month, whatever its week's Thursday says.
    ['2026-11-30', 1, ['2026-W49', '2026-11', '2026-Q4']],
    ['2026-12-01', 1, ['2026-W49', '2026-12', '2026-Q4']],
    ['2027-01-03', 1, ['2026-W53', '2027-01', '2027-Q1']],
    ['2027-01-04', 1, ['2027-W01', '2027-01', '2027-Q1']],
    ['2026-01-01', 1, ['2026-W01', '2026-01', '2026-Q1']],
    // From Friday to Thursday, numbered by the last day: 19 November is day 323, the 46th seven days done.
    ['2026-11-13', 5, ['issue-47~2026~2026-11-13~2026-11-19', '2026-11', '2026-Q4']],
    ['2026-11-19', 5, ['issue-47~2026~2026-11-13~2026-11-19', '2026-11', '2026-Q4']],
    ['2026-11-20', 5, ['issue-48~2026~2026-11-20~2026-11-26', '2026-11', '2026-Q4']],
  ] as const)('of %s, weeks beginning on day %i', (date, weekStart, expected) => {
    const spans = periodsOfDay(dayNumber(date), weekStart)
    expect(spans.map(({ period }) => periodId(period))).toEqual(expected)
  })

  it('begin and end where the calendar does', () => {
    const [week, month, quarter] = periodsOfDay(dayNumber('2026-11-19'), 1)
    const days = [week!, month!, quarter!].map(({ first, last }) => [isoDay(first), isoDay(last)])
    expect(days).toEqual([
      ['2026-11-16', '2026-11-22'],
      ['2026-11-01', '2026-11-30'],
      ['2026-10-01', '2026-12-31'],
    ])
  })
})
