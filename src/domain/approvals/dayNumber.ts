const dayMilliseconds = 86_400_000

/** Days since 1970-01-01 of an ISO day: a plain count, so no time zone can shift it. The day must exist (`isDay`). */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMilliseconds
}

/** The ISO day of a day number. */
export function isoDay(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10)
}

/** Whether a day number is a Saturday or a Sunday; day 0 was a Thursday. */
export function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}
