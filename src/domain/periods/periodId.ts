import { isDay, isoWeeksIn } from './isoWeek'
import type { Period } from './period'

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/**
 * The canonical text of a period, unique, fit for URLs and map keys: `2020`, `2018@DB2018`, `2020-Q2`, `2020-02`,
 * `2026-W47`, `2026-11-19`, `issue-12~2026~11-13~11-19` (number, year, first and last day; each may be empty).
 */
export function periodId(period: Period): string {
  switch (period.kind) {
    case 'year':
      return period.edition === undefined
        ? String(period.year)
        : `${period.year}@${encodeURIComponent(period.edition)}`
    case 'quarter':
      return `${period.year}-Q${period.quarter}`
    case 'month':
      return `${period.year}-${two(period.month)}`
    case 'week':
      return `${period.year}-W${two(period.week)}`
    case 'day':
      return period.date
    case 'issue':
      return `issue-${period.number}~${period.year ?? ''}~${period.first ?? ''}~${period.last ?? ''}`
  }
}

function issueOf(text: string): Period | undefined {
  const match = /^issue-(\d{1,9})~(\d{0,4})~([\d-]*)~([\d-]*)$/.exec(text)
  if (!match) return undefined
  const [, number, year, first, last] = match
  return {
    kind: 'issue',
    number: Number(number),
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    ...(year ? { year: Number(year) } : {}),
  }
}

function editionOf(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The period that an id of {@link periodId} names; undefined for any other text, such as a hand-made URL. */
export function parsePeriodId(id: string): Period | undefined {
  if (id.startsWith('issue-')) return issueOf(id)
  if (/^\d{4}-\d{2}-\d{2}$/.test(id)) return isDay(id) ? { kind: 'day', date: id } : undefined
  const match = /^(\d{4})(?:@(.+)|-Q([1-4])|-W(\d{2})|-(\d{2}))?$/.exec(id)
  if (!match) return undefined
  const [, yearText, editionText, quarter, weekText, monthText] = match
  const year = Number(yearText)
  if (quarter) return { kind: 'quarter', year, quarter: Number(quarter) }
  if (weekText) {
    const week = Number(weekText)
    return week >= 1 && week <= isoWeeksIn(year) ? { kind: 'week', year, week } : undefined
  }
  if (monthText) {
    const month = Number(monthText)
    return month >= 1 && month <= 12 ? { kind: 'month', year, month } : undefined
  }
  if (editionText === undefined) return { kind: 'year', year }
  const edition = editionOf(editionText)
  return edition === undefined ? undefined : { kind: 'year', year, edition }
}
