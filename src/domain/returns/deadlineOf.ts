import { addDays, isoWeekday } from '../periods/isoWeek'
import { lastDayOf } from '../periods/lastDayOf'
import type { Period } from '../periods/period'
import type { Deadline } from './returnsSetting'

/**
 * When returns of a period are due (rule D12), as `YYYY-MM-DDTHH:MM`: the weekday on or after its last day. Undefined
 * where the days of the period are not known.
 *
 * @example deadlineOf({ kind: 'week', year: 2026, week: 47 }, { weekday: 1, time: '12:00' }) // '2026-11-23T12:00'
 */
export function deadlineOf(period: Period, { weekday, time }: Deadline): string | undefined {
  const last = lastDayOf(period)
  if (last === undefined) return undefined
  const wait = (weekday - isoWeekday(last) + 7) % 7
  return `${addDays(last, wait)}T${time}`
}

/** When a file says that it was filled in, else when it was last changed. */
export interface HandedIn {
  /** ISO day or `YYYY-MM-DDTHH:MM`. */
  readonly at: string
  readonly by: 'stated' | 'modified'
}

/** A day alone is late only from the day after. */
export function isLate({ at }: HandedIn, deadline: string): boolean {
  return at > deadline.slice(0, at.length)
}
