import { firstDayOf } from './firstDayOf'
import type { Period } from './period'

/** The year that a period belongs to (rule D3), a week's ISO year; undefined for an issue that says none. */
export function yearOf(period: Period): number | undefined {
  if (period.kind !== 'issue') return period.kind === 'day' ? Number(period.date.slice(0, 4)) : period.year
  const first = firstDayOf(period)
  return period.year ?? (first === undefined ? undefined : Number(first.slice(0, 4)))
}

/** Whether nothing of its year lies before it (rule W1): data that begin in March have no year's start. */
export function isFirstOfYear(period: Period): boolean {
  switch (period.kind) {
    case 'year':
      return true
    case 'quarter':
      return period.quarter === 1
    case 'month':
      return period.month === 1
    case 'week':
      return period.week === 1
    case 'issue':
      return period.number === 1
    case 'day':
      return period.date.endsWith('-01-01')
  }
}
