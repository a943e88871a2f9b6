import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../../src/domain/approvals/dayNumber'
import { elapsedDays, usualCounting, type CountingRule } from '../../../../src/domain/approvals/elapsedDays'
import { china } from './calendars'

const at = (text: string) => {
  const [date, time] = text.split(' ')
  const [hours, minutes] = (time ?? '').split(':').map(Number)
  return { day: dayNumber(date!), ...(time ? { minutes: hours! * 60 + minutes! } : {}) }
}
const closing = 17 * 60 + 30

describe('days of a case (A1)', () => {
  it.each<[string, string, Partial<CountingRule>, number | undefined]>([
    ['2026-11-13', '2026-11-19', {}, 4],
    ['2026-11-13', '2026-11-19', { countsAcceptance: true }, 5],
    ['2026-11-13', '2026-11-19', { days: 'calendar' }, 6],
    ['2026-11-13', '2026-11-13', {}, 0],
    ['2026-11-13', '2026-11-13', { sameDay: 1 }, 1],
    // A Friday evening counts from Monday, and a Saturday too.
    ['2026-11-13 21:40', '2026-11-19', { closesAt: closing }, 3],
    ['2026-11-13 17:29', '2026-11-19', { closesAt: closing }, 4],
    ['2026-11-14 09:00', '2026-11-19', { closesAt: closing }, 3],
    ['2026-11-14 09:00', '2026-11-19', {}, 4],
    ['2026-11-13 21:40', '2026-11-16', { closesAt: closing, sameDay: 1 }, 1],
    ['2025-09-30', '2025-10-09', {}, 1],
    ['2026-12-31', '2027-01-05', {}, undefined],
    ['2026-12-31', '2027-01-05', { days: 'calendar' }, 5],
  ])('from %s to %s, %j: %s', (accepted, finished, change, expected) => {
    expect(elapsedDays(china, { ...usualCounting, ...change }, at(accepted), at(finished))).toBe(expected)
  })
})
