/** As many decimals as published figures have; a quotient has no end of them, and is shown with two that count. */
const mostDecimals = 4

/** How a column's numbers are shown, so that they line up; the cells keep every digit. */
export function numberFormat(values: readonly number[]): string {
  const decimals = Math.max(0, ...values.map(decimalsOf))
  const largest = Math.max(0, ...values.map(Math.abs))
  const whole = largest >= 10_000 ? '#,##0' : '0'
  const shown = decimals <= mostDecimals ? decimals : largest >= 1 ? 2 : mostDecimals
  return shown === 0 ? whole : `${whole}.${'0'.repeat(shown)}`
}

function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent))
}
