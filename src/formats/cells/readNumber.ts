/** Every power of ten that a double holds exactly. */
export const exactPowers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`))

/** Every whole number up to here is a double. */
export const largestExact = 2 ** 53

/**
 * A plain decimal (`-12.5`, `.5`) whose digits make a whole number that a double holds, up to 15 digits and most of 16;
 * NaN for anything else. Digits and power are exact, so one division is rounded once, just as `Number` rounds.
 */
export function readShortDecimal(text: string): number {
  const length = text.length
  if (length === 0 || length > 24) return Number.NaN
  const negative = text.charCodeAt(0) === 45
  let mantissa = 0
  let digits = 0
  let point = -1
  for (let index = negative ? 1 : 0; index < length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + (code - 48)
      digits++
    } else if (code === 46 && point < 0) point = digits
    else return Number.NaN
  }
  const decimals = point < 0 ? 0 : digits - point
  if (digits === 0 || mantissa >= largestExact || decimals > 22) return Number.NaN
  const value = mantissa / exactPowers[decimals]!
  return negative ? -value : value
}

const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/

/** Any decimal or exponent notation as `Number` reads it; NaN for other text and for what no double can hold. */
export function readDecimal(text: string): number {
  if (!decimal.test(text)) return Number.NaN
  const value = Number(text)
  return Number.isFinite(value) ? value : Number.NaN
}
