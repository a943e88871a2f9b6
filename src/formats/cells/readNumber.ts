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

const half = 2 ** 26
const splitter = 2 ** 27 + 1

/**
 * `(high · scale + low) / 10^decimals`, rounded once as `Number` rounds it: high below 10^15, scale up to 10^2, decimals
 * up to 22. The quotient is taken twice, the second time of what the first left over (Dekker's exact product);
 * NaN in the rare case that it falls too near the middle between two doubles to tell.
 */
export function dividedExactly(high: number, low: number, scale: number, decimals: number): number {
  // `%` of doubles is a call, and takes longer than all the rest.
  const halves = Math.floor(high / half)
  const rest = high - halves * half
  const above = halves * scale * half
  const below = rest * scale + low
  const whole = above + below
  const wholeError = below - (whole - above)
  const power = exactPowers[decimals]!
  const quotient = whole / power
  const product = quotient * power
  const quotientHigh = quotient * splitter - (quotient * splitter - quotient)
  const quotientLow = quotient - quotientHigh
  const powerHigh = power * splitter - (power * splitter - power)
  const powerLow = power - powerHigh
  const productError =
    quotientLow * powerLow -
    (product - quotientHigh * powerHigh - quotientLow * powerHigh - quotientHigh * powerLow)
  const correction = (whole - product - productError + wholeError) / power
  const doubt = Math.abs(correction) * 2 ** -45 + Math.abs(quotient) * 2 ** -100
  const value = quotient + (correction - doubt)
  return value === quotient + (correction + doubt) ? value : Number.NaN
}
