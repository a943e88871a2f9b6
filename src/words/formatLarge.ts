import type { Locale } from './locale'

/** A large count for a headline, to three digits: 46.1万, 461K. */
export function formatLarge(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(count)
}
