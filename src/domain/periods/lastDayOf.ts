import { addDays, isDay, mondayOfWeek } from './isoWeek'
import type { Period } from './period'

/** The ISO day that a period ends with (rule D3); undefined for an issue whose days are not known. */
export function lastDayOf(period: Period): string | undefined {
  switch (period.kind) {
    case 'year':
      return dayBefore(period.year + 1, 1)
    case 'quarter':
      return period.quarter === 4
        ? dayBefore(period.year + 1, 1)
        : dayBefore(period.year, period.quarter * 3 + 1)
    case 'month':
      return period.month === 12 ? dayBefore(period.year + 1, 1) : dayBefore(period.year, period.month + 1)
    case 'week':
      return addDays(mondayOfWeek(period.year, period.week), 6)
    case 'day':
      return period.date
    case 'issue':
      return issueEnd(period.last, period.year)
  }
}

function dayBefore(year: number, month: number): string {
  return addDays(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, -1)
}

/** Where the file gave no year, an issue's days are `MM-DD`. */
function issueEnd(last: string | undefined, year: number | undefined): string | undefined {
  if (last === undefined) return undefined
  const day = /^\d{2}-\d{2}$/.test(last) && year !== undefined ? `${year}-${last}` : last
  return isDay(day) ? day : undefined
}
