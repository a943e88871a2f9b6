const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/

/** A hundred times a number as its decimal digits say, so that 0.07 is `7` and not 7.000000000000001. */
function timesHundred(value: number): string {
  const match = decimal.exec(String(value))
  if (!match) return String(value * 100)
  const [, sign, whole, fraction = '', exponent = '0'] = match
  const power = Number(exponent) + 2 - fraction.length
  return String(Number(`${sign}${whole}${fraction}e${power}`))
}

/** A number under a percent format. */
export function percentText(value: number): string {
  return `${timesHundred(value)}%`
}

const [dayOf1970In1900, dayOf1970In1904] = [25_569, 24_107]
const latestDay = 2_958_466

function padded(value: number, digits = 2): string {
  return String(value).padStart(digits, '0')
}

/** The letters of a number format without what it quotes, escapes or puts in brackets. */
function dateLetters(format: string): string {
  return format
    .split(';', 1)[0]!
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
}

/** Whether a format shows a date rather than a time of day or a length of time. */
export function showsDate(format: string): boolean {
  return /[yed]/.test(dateLetters(format)) || /^[^hs]*m[^hs]*$/.test(dateLetters(format))
}

/**
 * A day number of Excel as ISO text, no longer than its format shows: `yyyy年m月` is `2026-11`. Excel's 29 February 1900
 * makes days before March 1900 uncertain, and other programs tell them otherwise: they are none. Undefined where the
 * number is no day.
 */
export function dateText(serial: number, format: string, is1904: boolean): string | undefined {
  if (!(serial >= (is1904 ? 0 : 61) && serial < latestDay)) return undefined
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const day = Math.floor(serial) - (is1904 ? dayOf1970In1904 : dayOf1970In1900)
  const iso = new Date((day * 86_400 + seconds) * 1000).toISOString()
  const letters = dateLetters(format)
  if (/y|e/.test(letters) && !letters.includes('d') && !letters.includes('h') && seconds === 0)
    return letters.includes('m') ? iso.slice(0, 7) : iso.slice(0, 4)
  if (seconds === 0) return iso.slice(0, 10)
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}

/** A part of a day as hours, minutes and seconds; more than a day keeps counting hours. */
export function timeText(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * 86_400)
  const sign = serial < 0 ? '-' : ''
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return sign + parts.map((part) => padded(part)).join(':')
}
