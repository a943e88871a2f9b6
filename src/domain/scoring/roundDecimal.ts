/**
 * Rounds half away from zero on the number's decimal text (按公布精度, rule S4), as it is shown: 1.005 to two
 * decimals is 1.01, although the double below it is a little less.
 */
export function roundDecimal(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value
  const [mantissa, power = '0'] = Math.abs(value).toExponential().split('e') as [string, string?]
  const digits = mantissa.replace('.', '')
  // How many of the digits stand before the place that is rounded to.
  const kept = Number(power) + 1 + decimals
  if (kept >= digits.length) return value
  const whole = BigInt(digits.slice(0, Math.max(0, kept)) || '0')
  const up = (digits[kept] ?? '0') >= '5' ? 1n : 0n
  return Math.sign(value) * Number(`${whole + up}e${-decimals}`)
}
