import { isDay, mondayOfWeek } from './isoWeek'
import type { Period } from './period'

/** The ISO day that a period begins with (rule D3); undefined for an issue whose days are not known. */
export function firstDayOf(period: Period): string | undefined {
  switch (period.kind) {
    case 'year':
      return dayOf(period.year, 1)
    case 'quarter':
      return dayOf(period.year, period.quarter * 3 - 2)
    case 'month':
      return dayOf(period.year, period.month)
    case 'week':
      return mondayOfWeek(period.year, period.week)
    case 'day':
      return period.date
    case 'issue':
      return issueStart(period)
  }
}

function dayOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}

/** Where the file gave no year, an issue's days are `MM-DD`, and its year is that of its last one. */
function issueStart({ first, last, year }: Extract<Period, { kind: 'issue' }>): string | undefined {
  if (first === undefined) return undefined
  if (!/^\d{2}-\d{2}$/.test(first)) return isDay(first) ? first : undefined
  if (year === undefined) return undefined
  const beginsBefore = last !== undefined && /^\d{2}-\d{2}$/.test(last) && first > last
  const day = `${beginsBefore ? year - 1 : year}-${first}`
  return isDay(day) ? day : undefined
}
