import type { Period } from './period'
import { periodId } from './periodId'
import { successorOf } from './periodSuccessor'
import { yearOf } from './yearOf'

/** More are no hole but another time. */
const most = 60

/**
 * The periods that lie between two of one kind, oldest first (rule D3): weeks 46 and 47 between 45 and 48. None between
 * days, which stand still at weekends, and none where the later one is not met: issues of two years, or a hole of years.
 *
 * @example periodsBetween(week 52 of 2026, week 1 of 2027) // week 53 of 2026
 */
export function periodsBetween(earlier: Period, later: Period): readonly Period[] {
  if (earlier.kind !== later.kind || earlier.kind === 'day') return []
  const between: Period[] = []
  for (let next = successorOf(earlier); between.length <= most; next = successorOf(next)) {
    if (isSame(next, later)) return between
    between.push(next)
  }
  return []
}

/** Whether nothing lies between two periods of one kind (rule D3). */
export function isJustBefore(earlier: Period, later: Period): boolean {
  return earlier.kind === later.kind && isSame(successorOf(earlier), later)
}

/** A successor of an issue knows its number and year alone. */
function isSame(next: Period, later: Period): boolean {
  if (next.kind !== 'issue' || later.kind !== 'issue') return periodId(next) === periodId(later)
  return next.number === later.number && next.year === yearOf(later)
}
