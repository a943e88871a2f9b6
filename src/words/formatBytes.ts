import type { Locale } from './locale'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size of storage as a reader knows it: 12 MB, 1.4 GB. */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const size = bytes / 1024 ** power
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power]!,
    maximumFractionDigits: size < 10 && power > 0 ? 1 : 0,
  }).format(size)
}
