import type { CataloguePeriod } from '../catalogue/catalogue'
import { comparePeriods } from '../periods/comparePeriods'
import type { Period } from '../periods/period'
import { predecessorOf } from '../periods/periodSuccessor'
import type { ChangeBasis } from './formula'

/**
 * The period that a change is counted against (rule D9), among those of the dataset; undefined where it is not
 * there: a gap is never stepped over. The year's start (较年初) is the last period of the year before.
 */
export function basisPeriod(
  periods: readonly CataloguePeriod[],
  period: Period,
  against: ChangeBasis,
): CataloguePeriod | undefined {
  if (against === 'yearStart') return lastOfYear(periods, period)
  const wanted = against === 'previous' ? predecessorOf(period) : yearBefore(period)
  return wanted && periods.find((one) => isSame(one.period, wanted))
}

/** The days of an issue before are not known from its number. */
function isSame(one: Period, wanted: Period): boolean {
  if (one.kind !== 'issue' || wanted.kind !== 'issue') return comparePeriods(one, wanted) === 0
  return one.number === wanted.number && one.year === wanted.year
}

function yearBefore(period: Period): Period | undefined {
  switch (period.kind) {
    case 'year':
      return predecessorOf(period)
    case 'day':
      return { kind: 'day', date: `${Number(period.date.slice(0, 4)) - 1}${period.date.slice(4)}` }
    case 'issue':
      return period.year === undefined
        ? undefined
        : { kind: 'issue', number: period.number, year: period.year - 1 }
    default:
      return { ...period, year: period.year - 1 }
  }
}

function lastOfYear(periods: readonly CataloguePeriod[], period: Period): CataloguePeriod | undefined {
  const year = yearOf(period)
  return periods
    .filter((one) => one.period.kind === period.kind && year !== undefined && yearOf(one.period) === year - 1)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .at(-1)
}

function yearOf(period: Period): number | undefined {
  return period.kind === 'day' ? Number(period.date.slice(0, 4)) : period.year
}
