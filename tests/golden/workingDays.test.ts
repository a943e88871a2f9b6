import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../src/domain/approvals/dayNumber'
import { isWorkingDay } from '../../src/domain/approvals/workCalendar'
import { china, chinaDays } from '../unit/domain/approvals/calendars'

const folder = '../shared/reference/holidays'

interface Published {
  readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[]
}

describe.skipIf(!existsSync(folder))(
  'the calendars as published (A1; skips without ../shared/reference)',
  () => {
    it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])('%i agrees day by day', (year) => {
      const { days } = JSON.parse(readFileSync(`${folder}/${year}.json`, 'utf8')) as Published
      const off = new Map(days.map(({ date, isOffDay }) => [date, isOffDay]))
      for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day++) {
        const date = isoDay(day)
        const isWeekend = [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())
        expect([date, isWorkingDay(china, day)]).toEqual([date, !(off.get(date) ?? isWeekend)])
      }
    })

    it('has no 2027, which is not published', () => {
      const { days } = JSON.parse(readFileSync(`${folder}/2027.json`, 'utf8')) as Published
      expect(days).toEqual([])
      expect(chinaDays.some(({ date }) => date.startsWith('2027'))).toBe(false)
      expect(isWorkingDay(china, dayNumber('2027-03-03'))).toBeUndefined()
    })
  },
)
