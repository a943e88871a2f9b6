import { dayNumber, isoDay, isWeekend } from './dayNumber'

/** A day that differs from its weekday, as the State Council or an office published it: a holiday or a 调休 working day. */
export interface CalendarDay {
  readonly date: string
  readonly works: boolean
  readonly name?: string
}

/**
 * Which days are worked, for whole years (rule A1). A year is known once its calendar has been published;
 * nothing is guessed for another. Both arrays have one more entry than there are days.
 */
export interface WorkCalendar {
  /** Day number of the first day of the first year. */
  readonly firstDay: number
  /** How many working days lie before each day. */
  readonly workedBefore: Uint32Array
  /** How many days of years without a published calendar lie before each day. */
  readonly unknownBefore: Uint32Array
}

/**
 * @param days those that differ from their weekday; a later one replaces an earlier one of the same date.
 * @param years that have a published calendar; at least one.
 */
export function workCalendar(days: Iterable<CalendarDay>, years: Iterable<number>): WorkCalendar {
  const known = new Set(years)
  const [firstYear, lastYear] = [Math.min(...known), Math.max(...known)]
  const firstDay = dayNumber(`${firstYear}-01-01`)
  const count = dayNumber(`${lastYear + 1}-01-01`) - firstDay
  const works = Uint8Array.from({ length: count }, (_, at) => (isWeekend(firstDay + at) ? 0 : 1))
  for (const { date, works: is } of days) {
    const at = dayNumber(date) - firstDay
    if (at >= 0 && at < count) works[at] = is ? 1 : 0
  }
  const unknown = works.map((_, at) => (known.has(yearOf(firstDay + at)) ? 0 : 1))
  return { firstDay, workedBefore: sumsBefore(works), unknownBefore: sumsBefore(unknown) }
}

function sumsBefore(counts: Uint8Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1)
  counts.forEach((count, at) => (sums[at + 1] = sums[at]! + count))
  return sums
}

/** Whether every year from one day to another has a published calendar. */
export function isCalendarKnown(
  { firstDay, unknownBefore }: WorkCalendar,
  from: number,
  to: number,
): boolean {
  const [first, last] = [from - firstDay, to - firstDay]
  return first >= 0 && last + 1 < unknownBefore.length && unknownBefore[last + 1] === unknownBefore[first]
}

/** Whether a day is worked; undefined in a year without a published calendar. */
export function isWorkingDay(calendar: WorkCalendar, day: number): boolean | undefined {
  if (!isCalendarKnown(calendar, day, day)) return undefined
  const at = day - calendar.firstDay
  return calendar.workedBefore[at + 1]! > calendar.workedBefore[at]!
}

/**
 * Working days after `from` up to and with `to`, the day of acceptance not counted (rule A1); 0 where `to` is not
 * after `from`. Undefined where a year between them has no published calendar.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: number, to: number): number | undefined {
  if (!isCalendarKnown(calendar, Math.min(from, to), Math.max(from, to))) return undefined
  if (to <= from) return 0
  const { workedBefore, firstDay } = calendar
  return workedBefore[to - firstDay + 1]! - workedBefore[from - firstDay + 1]!
}

/**
 * The day on which the given number of working days after a day is reached (rule A1); undefined where the way
 * there leaves the published calendars.
 *
 * @example addWorkingDays(calendar, dayNumber('2025-09-29'), 3) // 2025-10-10, after the holidays
 */
export function addWorkingDays(calendar: WorkCalendar, from: number, count: number): number | undefined {
  let day = from
  let left = count
  while (left > 0) {
    day++
    const works = isWorkingDay(calendar, day)
    if (works === undefined) return undefined
    if (works) left--
  }
  return isCalendarKnown(calendar, from, day) ? day : undefined
}

/** The first working day after a day; undefined where it leaves the published calendars. */
export function nextWorkingDay(calendar: WorkCalendar, day: number): number | undefined {
  return addWorkingDays(calendar, day, 1)
}

function yearOf(day: number): number {
  return Number(isoDay(day).slice(0, 4))
}
