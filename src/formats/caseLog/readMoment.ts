import type { Moment } from '../../domain/approvals/elapsedDays'

/** 1970-01-01 as Excel counts days. */
const excelEpoch = 25_569
const [earliestYear, latestYear] = [1990, 2199]

/** Days since 1970-01-01 of a date of the Gregorian calendar; NaN where there is no such day. */
function dayOf(year: number, month: number, day: number): number {
  if (!(year >= earliestYear && year <= latestYear && month >= 1 && month <= 12 && day >= 1))
    return Number.NaN
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const longest =
    month === 2 ? (isLeap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  if (day > longest) return Number.NaN
  // After Howard Hinnant's days_from_civil: years begin in March, so that a leap day comes last.
  const shifted = month > 2 ? year : year - 1
  const century = Math.floor(shifted / 100)
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return 365 * shifted + Math.floor(shifted / 4) - century + Math.floor(century / 4) + ofYear - 719_468
}

const spelled =
  /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:[T\s]*(上午|下午)?\s*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?|分)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/
const serial = /^\d{5}(?:\.\d+)?$/

/**
 * A day, with its time where there is one, as case logs spell it: `2026-11-13 09:02:11`, `2026/3/5`, `2026.8.3`,
 * `2026年3月5日`, `20260305`, Excel's `46345.6`. Undefined for anything else, and for days that do not exist.
 * The clock is the office's: a time zone is not looked at.
 *
 * @example readMoment('46345.6') // 2026-11-19, 14:24
 */
export function readMoment(text: string): Moment | undefined {
  return readPlain(text) ?? readOther(text)
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48
  return value >= 0 && value <= 9 ? value : Number.NaN
}

function two(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1)
}

/** `2026-11-13`, `2026/11/13 09:02` and `2026-11-13 09:02:11`, which are nearly all there are. */
function readPlain(text: string): Moment | undefined {
  const { length } = text
  if (length !== 10 && length !== 16 && length !== 19) return undefined
  const mark = text[4]
  if ((mark !== '-' && mark !== '/') || text[7] !== mark) return undefined
  const day = dayOf(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8))
  if (Number.isNaN(day)) return undefined
  if (length === 10) return { day }
  if ((text[10] !== ' ' && text[10] !== 'T') || text[13] !== ':' || (length === 19 && text[16] !== ':'))
    return undefined
  const [hours, minutes] = [two(text, 11), two(text, 14)]
  return hours < 24 && minutes < 60 ? { day, minutes: hours * 60 + minutes } : undefined
}

function readOther(raw: string): Moment | undefined {
  const text = raw.normalize('NFKC').replace(/["']/g, '').trim()
  if (serial.test(text)) return ofSerial(Number(text))
  const found = spelled.exec(text)
  if (found) {
    const [, year, month, date, half, hours, minutes] = found
    const day = dayOf(Number(year), Number(month), Number(date))
    if (Number.isNaN(day)) return undefined
    return hours === undefined ? { day } : withTime(day, hoursOf(half, Number(hours)), Number(minutes))
  }
  const [, year, month, date, hours, minutes] = compact.exec(text) ?? []
  if (year === undefined) return undefined
  const day = dayOf(Number(year), Number(month), Number(date))
  if (Number.isNaN(day)) return undefined
  return hours === undefined ? { day } : withTime(day, Number(hours), Number(minutes))
}

function hoursOf(half: string | undefined, hours: number): number {
  if (half === '下午' && hours < 12) return hours + 12
  return half === '上午' && hours === 12 ? 0 : hours
}

function withTime(day: number, hours: number, minutes: number): Moment | undefined {
  return hours < 24 && minutes < 60 ? { day, minutes: hours * 60 + minutes } : undefined
}

/** Days from 1990 to 2118; the fraction is the time of day. */
function ofSerial(value: number): Moment | undefined {
  if (value < 32_874 || value >= 80_000) return undefined
  const day = Math.floor(value)
  const minutes = Math.min(1439, Math.round((value - day) * 1440))
  return value === day ? { day: day - excelEpoch } : { day: day - excelEpoch, minutes }
}
