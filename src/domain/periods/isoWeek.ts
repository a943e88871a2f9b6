const dayMilliseconds = 86_400_000

/** Whether an ISO text names a day that exists (`2026-02-30` does not). */
export function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date
}

/** The ISO day that is `days` after (or, negative, before) an ISO day. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** How many ISO 8601 weeks a year has: 53 where 1 January or 31 December is a Thursday, else 52 (rule D3). */
export function isoWeeksIn(year: number): 52 | 53 {
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay()
  const last = new Date(Date.UTC(year, 11, 31)).getUTCDay()
  return first === 4 || last === 4 ? 53 : 52
}

/** The Monday that an ISO week begins with; week 1 is the one that holds 4 January. */
export function mondayOfWeek(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const weekday = (fourth.getUTCDay() + 6) % 7
  return addDays(fourth.toISOString().slice(0, 10), (week - 1) * 7 - weekday)
}

/** 1 for the Monday to 7 for the Sunday of an ISO day. */
export function isoWeekday(date: string): number {
  return ((new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay() + 6) % 7) + 1
}
