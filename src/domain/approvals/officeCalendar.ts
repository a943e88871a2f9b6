import { workCalendar, type CalendarDay, type WorkCalendar } from './workCalendar'

/** The calendar as published: the days that differ from their weekday, and the years that they are whole for. */
export interface PublishedCalendar {
  readonly days: readonly CalendarDay[]
  readonly years: readonly number[]
}

/** What an office adds of its own (rule A1). */
export interface OfficeCalendar {
  /** By date, each date once. */
  readonly days: readonly CalendarDay[]
  /** Years whose days the office declares to be all there. */
  readonly completeYears: readonly number[]
}

export const noOfficeCalendar: OfficeCalendar = { days: [], completeYears: [] }

/** The calendar that counts: as published, and the office's own days over it. */
export function calendarWith(published: PublishedCalendar, office: OfficeCalendar): WorkCalendar {
  return workCalendar([...published.days, ...office.days], [...published.years, ...office.completeYears])
}

/** Adds days; one of the same date takes the place of the one before. */
export function addDaysTo(office: OfficeCalendar, days: readonly CalendarDay[]): OfficeCalendar {
  const byDate = new Map([...office.days, ...days].map((day) => [day.date, day]))
  return { ...office, days: [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

export function removeDayFrom(office: OfficeCalendar, date: string): OfficeCalendar {
  return { ...office, days: office.days.filter((day) => day.date !== date) }
}

/** Declares a year's days to be all there, or takes that back. */
export function declareYear(office: OfficeCalendar, year: number, isComplete: boolean): OfficeCalendar {
  const others = office.completeYears.filter((one) => one !== year)
  return { ...office, completeYears: isComplete ? [...others, year].sort((a, b) => a - b) : others }
}

/** The first year after the published ones that nobody has declared to be complete. */
export function firstUnknownYear(published: PublishedCalendar, office: OfficeCalendar): number {
  const known = new Set([...published.years, ...office.completeYears])
  let year = Math.max(...published.years) + 1
  while (known.has(year)) year++
  return year
}
