import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkShare } from '../../../../src/domain/approvals/checkShare'
import type { ApprovalItem, Limit, LimitUnit } from '../../../../src/domain/approvals/item'
import { countItems } from '../../../../src/domain/approvals/itemCounts'
import { usualItemRules, type ItemRules } from '../../../../src/domain/approvals/itemRules'
import { limitDays } from '../../../../src/domain/approvals/limitDays'

const span = (amount: number, unit: LimitUnit): Limit => ({ kind: 'span', amount, unit })
const item = (change: Partial<ApprovalItem>): ApprovalItem => ({
  name: '抵押登记',
  department: 'A',
  ...change,
})
const count = (items: readonly ApprovalItem[], rules: Partial<ItemRules> = {}) =>
  Object.fromEntries(countItems(items, { ...usualItemRules, ...rules }))

describe('A4 limits in working days', () => {
  it.each<[string, Limit, Partial<ItemRules>, number | undefined]>([
    ['20 working days are 20', span(20, 'workingDay'), {}, 20],
    ['3 months are 66 where a month is 22', span(3, 'month'), {}, 66],
    ['3 months are 63 where a month is 21', span(3, 'month'), { workingDaysPerMonth: 21 }, 63],
    ['a year is 250', span(1, 'year'), {}, 250],
    ['35 calendar days are 25 where five of seven are worked', span(35, 'calendarDay'), {}, 25],
    [
      '30 calendar days are 22 by the factor 22/30',
      span(30, 'calendarDay'),
      { workingDaysPerCalendarDay: 22 / 30 },
      22,
    ],
    ['done on the spot is 0', { kind: 'instant' }, {}, 0],
    ['done on the spot is 1 where the office says so', { kind: 'instant' }, { sameDay: 1 }, 1],
    ['no limit is none, not 0', { kind: 'none' }, {}, undefined],
  ])('%s', (_what, limit, rules, days) => {
    const found = limitDays(limit, { ...usualItemRules, ...rules })
    if (days === undefined) expect(found).toBeUndefined()
    else expect(found).toBeCloseTo(days, 10)
  })
})

describe('A3 an item list', () => {
  it('counts visits over the items that state them', () => {
    const items = [{ visits: 0 }, { visits: 1 }, { visits: 2 }, {}].map(item)
    expect(count(items)).toEqual({ items: 4, visitsStated: 3, atMostOnce: 2, noVisit: 1, visits: 3 })
  })

  it('counts what can be done online from the level that the office sets', () => {
    const items = [1, 2, 3, 4, 4].map((onlineLevel) => item({ onlineLevel }))
    expect(count(items)).toMatchObject({ onlineStated: 5, online: 3, whollyOnline: 2 })
    expect(count(items, { onlineFrom: 2 })).toMatchObject({ online: 4, whollyOnline: 2 })
  })

  it('sums limits over the items that have both', () => {
    const items = [
      item({ statutory: span(20, 'workingDay'), promised: span(5, 'workingDay') }),
      item({ statutory: span(1, 'month'), promised: { kind: 'instant' } }),
      item({ statutory: { kind: 'none' }, promised: span(3, 'workingDay') }),
      item({ statutory: span(60, 'workingDay') }),
    ]
    // 20 + 22 by law, 5 + 0 promised: 37/42 = 88.1 %, where the mean of 75 % and 100 % would be 87.5 %.
    expect(count(items)).toEqual({ items: 4, statutoryDays: 42, promisedDays: 5, daysSaved: 37 })
  })

  it('counts materials and steps before and now', () => {
    const items = [
      item({ materials: { before: 6, now: 4 }, steps: { before: 5, now: 5 } }),
      item({ materials: { before: 4, now: 4 } }),
    ]
    expect(count(items)).toMatchObject({
      materialsBefore: 10,
      materialsNow: 8,
      materialsSaved: 2,
      stepsSaved: 0,
    })
  })

  it('leaves out exempt items, by code or by name', () => {
    const items = [item({ code: '1', visits: 3 }), item({ name: '信访', visits: 3 }), item({ visits: 1 })]
    expect(count(items, { exempt: ['1', '信访'] })).toMatchObject({ items: 1, atMostOnce: 1 })
  })

  it('counts an item as often as it had cases, where shares are of cases', () => {
    const items = [
      item({ visits: 0, cases: 900 }),
      item({ visits: 2, cases: 100, materials: { before: 3, now: 1 } }),
      item({ visits: 1 }),
    ]
    expect(count(items, { basis: 'cases' })).toMatchObject({
      items: 1000,
      visitsStated: 1000,
      atMostOnce: 900,
      visits: 200,
      materialsBefore: 3,
    })
  })

  it('counts the same in any order, and two lists as the sum of each', () => {
    const anyItem = fc.record(
      { name: fc.constant('x'), department: fc.constant('A'), visits: fc.nat(4), onlineLevel: fc.nat(4) },
      { requiredKeys: ['name', 'department'] },
    )
    fc.assert(
      fc.property(fc.array(anyItem), fc.array(anyItem), (a, b) => {
        const [ofA, ofB, both] = [count(a), count(b), count([...b, ...a])]
        for (const measure of ['items', 'visitsStated', 'atMostOnce', 'online'])
          expect(both[measure] ?? 0).toBe((ofA[measure] ?? 0) + (ofB[measure] ?? 0))
      }),
    )
  })
})

describe('A3 a published share', () => {
  it.each([
    ['331 of 658 is 50.3 %', '50.3', 331, 658, true],
    ['a cut of 32 % is not 127 of 383, which is 33.2 %', '32', 127, 383, false],
    ['nor 116 of 383, which is 30.3 %', '32', 116, 383, false],
    ['33.2 % is', '33.2', 127, 383, true],
    ['30.3 % is', '30.3', 116, 383, true],
    ['172 + 38 + 57 are all of 267', '100', 172 + 38 + 57, 267, true],
    ['50.0 says more than 50', '50.0', 331, 658, false],
    ['50 agrees with 50.3', '50', 331, 658, true],
    ['half a unit rounds up: 1 of 8 is 12.5 %, so 13', '13', 1, 8, true],
  ])('%s', (_what, stated, numerator, denominator, agrees) => {
    expect(checkShare(stated, numerator, denominator)?.agrees).toBe(agrees)
  })

  it('of nothing is no share', () => {
    expect(checkShare('0', 0, 0)).toBeUndefined()
  })
})
