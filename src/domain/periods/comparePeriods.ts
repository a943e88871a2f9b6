import { mondayOfWeek } from './isoWeek'
import type { Period } from './period'

const kindOrder = { year: 0, quarter: 1, month: 2, week: 3, day: 4, issue: 5 } as const

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** The ISO day that a period begins with; of an issue, that its year does. */
export function firstDay(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `${pad(period.year, 4)}-01-01`
    case 'quarter':
      return `${pad(period.year, 4)}-${pad(period.quarter * 3 - 2, 2)}-01`
    case 'month':
      return `${pad(period.year, 4)}-${pad(period.month, 2)}-01`
    case 'week':
      return mondayOfWeek(period.year, period.week)
    case 'day':
      return period.date
    case 'issue':
      return `${pad(period.year ?? 0, 4)}-01-01`
  }
}

/** Text whose plain order is the order of periods. An issue sorts by year and number, never by its days. */
function sortText(period: Period): string {
  const start = `${firstDay(period)} ${kindOrder[period.kind]}`
  if (period.kind === 'year') return `${start} ${period.edition ?? ''}`
  if (period.kind !== 'issue') return start
  return `${start} ${pad(period.number, 9)} ${period.first ?? ''} ${period.last ?? ''} ${period.year ?? ''}`
}

/**
 * Orders periods by their first day, the longer kind first where they begin together (rule D3).
 * A total order: 0 only for the same period.
 *
 * @example comparePeriods({ kind: 'year', year: 2019 }, { kind: 'year', year: 2020 }) // -1
 */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  const first = sortText(a)
  const second = sortText(b)
  return first < second ? -1 : first > second ? 1 : 0
}
