import { isWorkingDay, nextWorkingDay, workingDaysBetween, type WorkCalendar } from './workCalendar'

/** How an office counts the days of a case: part of the 口径 (rule A1). */
export interface CountingRule {
  readonly days: 'working' | 'calendar'
  /** Whether the day of acceptance is the first day; by custom it is not. */
  readonly countsAcceptance: boolean
  /** What a case finished on the day it was accepted (即办) counts. */
  readonly sameDay: 0 | 1
  /** Minutes after midnight; filed later, or on a day off, counts as filed on the next working day. */
  readonly closesAt?: number
}

export const usualCounting: CountingRule = { days: 'working', countsAcceptance: false, sameDay: 0 }

/** A moment of a case: day number, and minutes after midnight where the log has a time. */
export interface Moment {
  readonly day: number
  readonly minutes?: number
}

/**
 * How many days a case took from acceptance to its end (rule A1). Undefined where a year on the way has no
 * published calendar; negative never: an end before the acceptance is the caller's to refuse.
 */
export function elapsedDays(
  calendar: WorkCalendar,
  rule: CountingRule,
  accepted: Moment,
  finished: Moment,
): number | undefined {
  const from = countedFrom(calendar, rule, accepted)
  if (from === undefined) return undefined
  if (finished.day <= from) return rule.sameDay
  const between =
    rule.days === 'calendar' ? finished.day - from : workingDaysBetween(calendar, from, finished.day)
  return between === undefined || !rule.countsAcceptance ? between : between + 1
}

/** The day from which a case counts: its own, or the next working day where it came after hours. */
function countedFrom(calendar: WorkCalendar, rule: CountingRule, accepted: Moment): number | undefined {
  const { closesAt } = rule
  if (closesAt === undefined) return accepted.day
  const works = isWorkingDay(calendar, accepted.day)
  if (works === undefined) return undefined
  const isLate = accepted.minutes !== undefined && accepted.minutes >= closesAt
  return works && !isLate ? accepted.day : nextWorkingDay(calendar, accepted.day)
}
