import type { Deduction } from '../../domain/approvals/caseDays'
import { isoDay } from '../../domain/approvals/dayNumber'
import { foldWidth } from '../cells/foldWidth'
import { readMoment } from './readMoment'

const none = /^(?:无|没有|否|0|[-—–/\\]+|)$/
const dated = '(?:(\\d{4})[年./-])?(\\d{1,2})[月./](\\d{1,2})日?'
const spans = new RegExp(
  `${dated}\\s*[-—–~～至到]+\\s*(?:(?:(\\d{4})[年./-])?(\\d{1,2})[月./])?(\\d{1,2})日?`,
  'g',
)
const amounts = /(\d+(?:\.\d+)?)\s*个?\s*(?:工作日|自然日|日|天)?/g

/**
 * What is taken off a case's days: `5`, `专家评审5个工作日`, or spans, `专家评审(11.16—11.18)`, whose year is the one
 * nearest to the acceptance. Undefined where it is not understood: a procedure without its days, several numbers.
 */
export function readDeduction(raw: string, accepted: number): Deduction | undefined {
  if (raw === '') return 0
  const text = foldWidth(raw)
  if (none.test(text)) return 0
  const found = [...text.matchAll(spans)]
  if (found.length > 0) {
    const read = found.map((match) => spanOf(match, accepted))
    return read.every((span) => span !== undefined) ? read : undefined
  }
  const numbers = [...text.matchAll(amounts)]
  return numbers.length === 1 ? Number(numbers[0]![1]) : undefined
}

const longestSpan = 183

function spanOf(match: RegExpExecArray, accepted: number): { first: number; last: number } | undefined {
  const [, year, month, day, lastYear, lastMonth, lastDay] = match
  const first = year ? dayAt(Number(year), month!, day!) : nearest(accepted, month!, day!)
  if (first === undefined) return undefined
  const last = lastYear
    ? dayAt(Number(lastYear), lastMonth!, lastDay!)
    : after(first, lastMonth ?? month!, lastDay!)
  return last === undefined || last < first || last - first > longestSpan ? undefined : { first, last }
}

function dayAt(year: number, month: string, day: string): number | undefined {
  return readMoment(`${year}.${month}.${day}`)?.day
}

function yearOf(day: number): number {
  return Number(isoDay(day).slice(0, 4))
}

/** The day of the year that brings it nearest. */
function nearest(to: number, month: string, day: string): number | undefined {
  const found = [-1, 0, 1].flatMap((years) => dayAt(yearOf(to) + years, month, day) ?? [])
  return found.sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0]
}

/** The day of the same year, or of the next one where it would be before. */
function after(first: number, month: string, day: string): number | undefined {
  const year = yearOf(first)
  const found = dayAt(year, month, day)
  return found !== undefined && found >= first ? found : dayAt(year + 1, month, day)
}
