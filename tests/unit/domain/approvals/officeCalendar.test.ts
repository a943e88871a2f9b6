import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../../src/domain/approvals/dayNumber'
import {
  addDaysTo,
  calendarWith,
  declareYear,
  firstUnknownYear,
  noOfficeCalendar,
  removeDayFrom,
} from '../../../../src/domain/approvals/officeCalendar'
import { isWorkingDay, workingDaysBetween } from '../../../../src/domain/approvals/workCalendar'
import { chinaDays, chinaYears } from './calendars'

const published = { days: chinaDays, years: chinaYears }
const newYear = { date: '2027-01-01', works: false, name: '元旦' }
const between = (office: typeof noOfficeCalendar, from: string, to: string) =>
  workingDaysBetween(calendarWith(published, office), dayNumber(from), dayNumber(to))

describe('A1 an office’s own calendar', () => {
  it('adds a day over the published ones, and takes it away again', () => {
    // 2026-11-23 is a Monday.
    const own = addDaysTo(noOfficeCalendar, [{ date: '2026-11-23', works: false }])
    expect(isWorkingDay(calendarWith(published, own), dayNumber('2026-11-23'))).toBe(false)
    expect(between(own, '2026-11-20', '2026-11-27')).toBe(4)
    expect(between(removeDayFrom(own, '2026-11-23'), '2026-11-20', '2026-11-27')).toBe(5)
  })

  it('keeps a date once: the later entry counts', () => {
    const own = addDaysTo(addDaysTo(noOfficeCalendar, [newYear]), [
      { ...newYear, works: true },
      { date: '2026-12-31', works: false },
    ])
    expect(own.days.map(({ date, works }) => [date, works])).toEqual([
      ['2026-12-31', false],
      ['2027-01-01', true],
    ])
  })

  it('knows a year only once its days are declared to be all there', () => {
    const own = addDaysTo(noOfficeCalendar, [newYear])
    expect(between(own, '2026-12-30', '2027-01-05')).toBeUndefined()
    // Thursday 31 December, then Monday 4 and Tuesday 5 January.
    expect(between(declareYear(own, 2027, true), '2026-12-30', '2027-01-05')).toBe(3)
    expect(between(declareYear(declareYear(own, 2027, true), 2027, false), '2026-12-30', '2027-01-05')).toBe(
      undefined,
    )
  })

  it('says which year comes next', () => {
    expect(firstUnknownYear(published, noOfficeCalendar)).toBe(2027)
    expect(firstUnknownYear(published, declareYear(noOfficeCalendar, 2027, true))).toBe(2028)
  })
})
