import type { Locale } from './locale'

/** Neither -0 nor what rounds to it has a sign. */
const unsignedZero = { signDisplay: 'negative' } as const

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(locale: Locale, minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${locale} ${minimum} ${maximum}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
    ...unsignedZero,
  })
  formats.set(key, made)
  return made
}

/**
 * A number for reading: rounded half away from zero in decimal, as a reader would by hand
 * (`toFixed` makes 1.00 of 1.005). Without `decimals`, as many as the size of the number asks for.
 */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  if (decimals !== undefined) return formatOf(locale, decimals, decimals).format(value)
  if (Number.isInteger(value)) return formatOf(locale, 0, 0).format(value)
  const size = Math.abs(value)
  if (size >= 1000) return formatOf(locale, 0, 0).format(value)
  if (size >= 1) return formatOf(locale, 1, 1).format(value)
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 3, ...unsignedZero }).format(value)
}

/**
 * How many decimals the median of figures shown with so many needs: of an even number it may lie halfway between two of
 * them, and 84.5 among whole ones is not 85.
 */
export function medianDecimals(median: number, decimals: number): number {
  const rest = Math.abs(median * 10 ** decimals) % 1
  return Math.abs(rest - 0.5) < 1e-6 ? decimals + 1 : decimals
}

/** How many decimals a column of values should show, so that they line up: as many as its typical size asks for. */
export function decimalsFor(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0
  const sizes = values.map(Math.abs).sort((a, b) => a - b)
  const typical = sizes[sizes.length >> 1] ?? 0
  if (typical >= 1000) return 0
  if (typical >= 1) return 1
  return typical >= 0.01 ? 3 : 6
}
