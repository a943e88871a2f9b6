import { isDay, isoWeeksIn } from './isoWeek'
import type { Period } from './period'

const quarterNumbers = new Map([
  ['一', 1],
  ['二', 2],
  ['三', 3],
  ['四', 4],
])

function two(text: string): string {
  return text.padStart(2, '0')
}

function yearOf(text: string): number | undefined {
  const year = Number(text)
  return year >= 1800 && year <= 2200 ? year : undefined
}

function monthOf(yearText: string, monthText: string): Period | undefined {
  const year = yearOf(yearText)
  const month = Number(monthText)
  return year !== undefined && month >= 1 && month <= 12 ? { kind: 'month', year, month } : undefined
}

function quarterOf(yearText: string, quarterText: string): Period | undefined {
  const year = yearOf(yearText)
  const quarter = quarterNumbers.get(quarterText) ?? Number(quarterText)
  return year !== undefined && quarter >= 1 && quarter <= 4 ? { kind: 'quarter', year, quarter } : undefined
}

function weekOf(yearText: string, weekText: string): Period | undefined {
  const year = yearOf(yearText)
  const week = Number(weekText)
  return year !== undefined && week >= 1 && week <= isoWeeksIn(year)
    ? { kind: 'week', year, week }
    : undefined
}

function dayOf(yearText: string, monthText: string, dayText: string): Period | undefined {
  const date = `${yearText}-${two(monthText)}-${two(dayText)}`
  return yearOf(yearText) !== undefined && isDay(date) ? { kind: 'day', date } : undefined
}

function plainYear(yearText: string): Period | undefined {
  const year = yearOf(yearText)
  return year === undefined ? undefined : { kind: 'year', year }
}

function editionYear(prefix: string, yearText: string): Period | undefined {
  const year = yearOf(yearText)
  const edition = `${prefix.toUpperCase()}${yearText}`
  return year === undefined ? undefined : { kind: 'year', year, edition }
}

/** One end of an issue's days: `MM-DD`, or a whole ISO day where the year is known. */
function issueDay(year: string | undefined, month: string | undefined, day: string | undefined) {
  if (!month || !day) return undefined
  const monthDay = `${two(month)}-${two(day)}`
  if (!isDay(`${year ?? '2024'}-${monthDay}`)) return undefined
  return year ? `${year}-${monthDay}` : monthDay
}

const monthDay = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日'
const issuePattern = new RegExp(
  `^(?:(\\d{4})年)?第(\\d{1,4})期(?:[(（](?:${monthDay}[-—–－~～至]+(?:${monthDay}|(\\d{1,2})日)|总第\\d+期)[)）])?$`,
)

function issueOf(text: string): Period | undefined {
  const match = issuePattern.exec(text)
  if (!match) return undefined
  const [, lead, number, firstYear, firstMonth, firstDay, lastYear, lastMonth, lastDay, sameMonthDay] = match
  const startYear = firstYear ?? lead
  const first = issueDay(startYear, firstMonth, firstDay)
  const wraps = !lastYear && Number(lastMonth ?? firstMonth) < Number(firstMonth)
  const endYear = lastYear ?? (startYear && wraps ? String(Number(startYear) + 1) : startYear)
  const last = issueDay(endYear, lastMonth ?? firstMonth, lastDay ?? sameMonthDay)
  if (firstMonth && (!first || !last)) return undefined
  const year = lead ?? firstYear
  return {
    kind: 'issue',
    number: Number(number),
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    ...(year ? { year: Number(year) } : {}),
  }
}

type Spelling = readonly [pattern: RegExp, read: (...parts: string[]) => Period | undefined]

const spellings: readonly Spelling[] = [
  [/^(\d{4})(?:年度?)?$/, plainYear],
  [/^YR(\d{4})$/i, plainYear],
  [/^\d{4} ?\[YR(\d{4})\]$/i, plainYear],
  [/^(DB) ?(\d{4})$/i, editionYear],
  [/^(\d{4})(0[1-9]|1[0-2])$/, monthOf],
  [/^(\d{4})[-/.](\d{1,2})$/, monthOf],
  [/^(\d{4})年(\d{1,2})月份?$/, monthOf],
  [/^(\d{4})M(\d{1,2})$/i, monthOf],
  [/^(\d{4})[- ]?Q([1-4])$/i, quarterOf],
  [/^(\d{4})年第?([1-4一二三四])季度?$/, quarterOf],
  [/^(\d{4})[- ]?W(\d{1,2})$/i, weekOf],
  [/^(\d{4})年第?(\d{1,2})周$/, weekOf],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, dayOf],
  [/^(\d{4})(\d{2})(\d{2})$/, dayOf],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, dayOf],
]

/**
 * Reads a period as files spell it (rule D3): `1960`, `2015 [YR2015]`, `YR2015`, `DB2018` (year 2018, edition `DB2018`),
 * `2017年`, `201802`, `2018年02月`, `2018Q2`, `2018年第2季度`, `2026-W47`, `2026年第47周`, `2026-11-19`,
 * `第12期（11月13日—11月19日）`. Full-width digits and spaces around are accepted. An issue's days are `MM-DD` where the
 * file gives no year. Undefined for anything else, such as a half year, a week 53 of a year of 52, or 30 February.
 *
 * @example parsePeriod('2018年02月') // { kind: 'month', year: 2018, month: 2 }
 */
export function parsePeriod(text: string): Period | undefined {
  const trimmed = text.trim()
  if (trimmed.length < 3 || trimmed.length > 60) return undefined
  const plain = /^[\x20-\x7e]*$/.test(trimmed)
    ? trimmed
    : trimmed.normalize('NFKC').replace(/([年月第]) +/g, '$1')
  if (plain.includes('期')) return issueOf(plain)
  for (const [pattern, read] of spellings) {
    const match = pattern.exec(plain)
    if (match) return read(...match.slice(1))
  }
  return undefined
}
