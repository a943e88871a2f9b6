import type { Names } from '../names'
import { firstDay } from '../periods/comparePeriods'
import { lastDayOf } from '../periods/lastDayOf'
import type { Period } from '../periods/period'

/** What an entity was called until a day (rule W9), that day included; ISO. */
export interface FormerName {
  readonly names: Names
  readonly until: string
}

/** Whether the series of who went goes on in the other's: added to it, or not at all. */
export type MergeRule = 'sum' | 'none'

/** Into whom an entity went, and from which ISO day on (rule W9). */
export interface Merger {
  readonly code: string
  readonly from: string
  readonly rule: MergeRule
}

/** Whether all of a period lies after a day; an issue whose days are not known does not. */
export function isAfter(period: Period, day: string): boolean {
  if (period.kind !== 'issue') return firstDay(period) > day
  const last = lastDayOf(period)
  return last !== undefined && last > day
}
