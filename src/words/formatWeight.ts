import type { Locale } from './locale'

const formats = new Map<Locale, Intl.NumberFormat>()

/** A weight, score or breakpoint for reading: no more decimals than it has, and four at most. */
export function formatWeight(value: number, locale: Locale): string {
  let format = formats.get(locale)
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })))
  return format.format(value)
}
