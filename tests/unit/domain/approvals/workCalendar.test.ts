import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../../../src/domain/approvals/dayNumber'
import {
  addWorkingDays,
  isWorkingDay,
  workCalendar,
  workingDaysBetween,
} from '../../../../src/domain/approvals/workCalendar'
import { china, chinaDays, chinaYears } from './calendars'

function between(from: string, to: string): number | undefined {
  return workingDaysBetween(china, dayNumber(from), dayNumber(to))
}

describe('working days (A1)', () => {
  // Counted on the notices of the State Council.
  it.each([
    [2025, 248],
    [2026, 248],
    [2024, 251],
    [2019, 250],
  ])('%i has %i of them', (year, count) => {
    expect(between(`${year - 1}-12-31`, `${year}-12-31`)).toBe(count)
  })

  it.each([
    ['2025-09-29', 3, '2025-10-10', 'across the National Day holidays'],
    ['2026-02-13', 1, '2026-02-14', 'a Saturday worked before the Spring Festival'],
    ['2026-02-14', 1, '2026-02-24', 'over the Spring Festival'],
    ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
    ['2026-11-20', 0, '2026-11-20', 'none'],
  ])('%s and %i more is %s, %4$s', (from, count, to) => {
    expect(isoDay(addWorkingDays(china, dayNumber(from), count)!)).toBe(to)
  })

  it.each([
    ['2026-11-13', '2026-11-19', 4],
    ['2026-08-03', '2026-11-17', 72],
    ['2026-11-19', '2026-11-19', 0],
    ['2026-11-19', '2026-11-13', 0],
    ['2026-11-20', '2026-11-22', 0],
  ])('leaves the day of acceptance out: %s to %s is %i', (from, to, count) => {
    expect(between(from, to)).toBe(count)
  })

  it.each([
    ['2026-12-30', '2027-01-05'],
    ['2003-12-30', '2004-01-05'],
    ['2027-03-01', '2027-03-02'],
    ['2027-03-02', '2026-03-02'],
  ])('does not guess years without a published calendar: %s to %s', (from, to) => {
    expect(between(from, to)).toBeUndefined()
  })

  it('does not step into a year without a calendar, nor over one', () => {
    expect(addWorkingDays(china, dayNumber('2026-12-31'), 1)).toBeUndefined()
    const gap = workCalendar([], [2024, 2026])
    expect(workingDaysBetween(gap, dayNumber('2024-12-30'), dayNumber('2026-01-05'))).toBeUndefined()
    expect(isWorkingDay(gap, dayNumber('2025-06-03'))).toBeUndefined()
    expect(isWorkingDay(gap, dayNumber('2026-06-03'))).toBe(true)
  })

  it('takes an office’s own days over the published ones', () => {
    const own = workCalendar([...chinaDays, { date: '2026-11-23', works: false }], chinaYears)
    expect(isoDay(addWorkingDays(own, dayNumber('2026-11-20'), 1)!)).toBe('2026-11-24')
  })
})
