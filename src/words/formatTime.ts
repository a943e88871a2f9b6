import type { Locale } from './locale'

/** A moment for reading, in the reader's own time zone: 2026年11月20日 09:05. */
export function formatTime(time: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}
