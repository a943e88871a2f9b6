/** Powers of ten that a double holds exactly. */
const exactPowers = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/**
 * A plain decimal (`-12.5`, `.5`) of at most 15 digits, NaN for anything else. Fifteen digits fit a double's 53 bits and
 * the power is exact, so one division is rounded once, just as `Number` rounds; and the number says all that the text did.
 */
export function readShortDecimal(text: string): number {
  const length = text.length
  if (length === 0 || length > 17) return Number.NaN
  let index = 0
  const negative = text.charCodeAt(0) === 45
  if (negative) index = 1
  let mantissa = 0
  let digits = 0
  let point = -1
  for (; index < length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + (code - 48)
      digits++
    } else if (code === 46 && point < 0) point = digits
    else return Number.NaN
  }
  if (digits === 0 || digits > 15) return Number.NaN
  const value = point < 0 ? mantissa : mantissa / exactPowers[digits - point]!
  return negative ? -value : value
}

const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/

/** Any decimal or exponent notation as `Number` reads it; NaN for other text and for what no double can hold. */
export function readDecimal(text: string): number {
  if (!decimal.test(text)) return Number.NaN
  const value = Number(text)
  return Number.isFinite(value) ? value : Number.NaN
}
