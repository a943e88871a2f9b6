import { addDays, isoWeeksIn } from './isoWeek'
import type { Period } from './period'

function yearAfter(year: number, edition: string | undefined, step: 1 | -1): Period {
  const next = year + step
  if (edition === undefined) return { kind: 'year', year: next }
  return { kind: 'year', year: next, edition: edition.replace(String(year), String(next)) }
}

/** `of` parts a year: the part `step` away, over the year's end where needed. */
function shifted(year: number, part: number, step: 1 | -1, partsIn: (year: number) => number) {
  const next = part + step
  if (next < 1) return { year: year - 1, part: partsIn(year - 1) }
  return next > partsIn(year) ? { year: year + 1, part: 1 } : { year, part: next }
}

function neighbour(period: Period, step: 1 | -1): Period | undefined {
  switch (period.kind) {
    case 'year':
      return yearAfter(period.year, period.edition, step)
    case 'quarter': {
      const { year, part } = shifted(period.year, period.quarter, step, () => 4)
      return { kind: 'quarter', year, quarter: part }
    }
    case 'month': {
      const { year, part } = shifted(period.year, period.month, step, () => 12)
      return { kind: 'month', year, month: part }
    }
    case 'week': {
      const { year, part } = shifted(period.year, period.week, step, isoWeeksIn)
      return { kind: 'week', year, week: part }
    }
    case 'day':
      return { kind: 'day', date: addDays(period.date, step) }
    case 'issue': {
      if (period.number + step < 1) return undefined
      const year = period.year === undefined ? {} : { year: period.year }
      return { kind: 'issue', number: period.number + step, ...year }
    }
  }
}

/**
 * The period that follows (rule D3); of an issue the next number of the same year, its days unknown.
 *
 * @example successorOf({ kind: 'week', year: 2026, week: 53 }) // week 1 of 2027
 */
export function successorOf(period: Period): Period {
  return neighbour(period, 1)!
}

/** The period before; undefined before issue 1. */
export function predecessorOf(period: Period): Period | undefined {
  return neighbour(period, -1)
}
