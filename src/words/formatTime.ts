import type { Locale } from './locale'

/**
 * A moment for reading: 2026年11月20日 09:05, in the reader's own time zone.
 *
 * @param minutesAhead of the clock from UTC by which it is told instead: that of the office that published.
 */
export function formatTime(time: number, locale: Locale, minutesAhead?: number): string {
  const own = { dateStyle: 'medium', timeStyle: 'short' } as const
  if (minutesAhead === undefined) return new Intl.DateTimeFormat(locale, own).format(time)
  return new Intl.DateTimeFormat(locale, { ...own, timeZone: 'UTC' }).format(time + minutesAhead * 60_000)
}
