import { elapsedDays, type CountingRule, type Moment } from './elapsedDays'
import type { CaseRules } from './caseRules'
import { workingDaysBetween, type WorkCalendar } from './workCalendar'

/** How long a case may take; `plain` is a number without a unit, counted as the 口径 counts. */
export interface CaseLimit {
  readonly amount: number
  readonly unit: 'working' | 'calendar' | 'plain' | 'month' | 'year' | 'sameDay'
}

/** What is taken off (听证、专家评审…): a number of days, or spans of days with their first and last. */
export type Deduction = number | readonly { readonly first: number; readonly last: number }[]

/** A case as far as its days go. */
export interface TimedCase {
  readonly accepted: Moment
  /** The end, or for an open case the day it is looked at. */
  readonly finished: Moment
  readonly deduction?: Deduction | undefined
}

export interface CaseDays {
  /** 跨度用时: from acceptance to the end (rule A2). */
  readonly span: number
  /** 审批用时: the same less what is taken off. */
  readonly approval: number
}

/**
 * The days of a case both ways. Undefined where a year on the way has no published calendar; `approval` below zero
 * where more is taken off than there is, which is the caller's to refuse. Of spans only days that count are taken off.
 */
export function caseDays(
  calendar: WorkCalendar,
  counting: CountingRule,
  { accepted, finished, deduction = 0 }: TimedCase,
): CaseDays | undefined {
  const span = elapsedDays(calendar, counting, accepted, finished)
  if (span === undefined) return undefined
  if (typeof deduction === 'number') return { span, approval: span - deduction }
  const counted = counting.countsAcceptance ? accepted.day - 1 : accepted.day
  let taken = 0
  for (const { first, last } of deduction) {
    const [before, to] = [Math.max(first - 1, counted), Math.min(last, finished.day)]
    const days =
      to <= before ? 0 : counting.days === 'calendar' ? to - before : workingDaysBetween(calendar, before, to)
    if (days === undefined) return undefined
    taken += days
  }
  // After hours and on the same day the span may be shorter than the days taken off: nothing is left then.
  return { span, approval: Math.max(0, span - taken) }
}

/**
 * How the 审批用时 stands to its limit: below 0 under it, 0 on its last day, above 0 past it. Limits in 自然日 are
 * judged on calendar days whatever the 口径 counts; months and years become days as it says (rule A4).
 */
export function againstLimit(
  calendar: WorkCalendar,
  rules: CaseRules,
  timed: TimedCase,
  limit: CaseLimit,
): number | undefined {
  const { counting } = rules
  const unit = limit.unit === 'plain' ? counting.days : limit.unit
  const days = unit === 'working' || unit === 'calendar' ? unit : counting.days
  const allowed =
    unit === 'sameDay'
      ? counting.sameDay
      : unit === 'month'
        ? limit.amount * (days === 'calendar' ? 30 : rules.monthDays)
        : unit === 'year'
          ? limit.amount * (days === 'calendar' ? 365 : rules.yearDays)
          : limit.amount
  const taken = caseDays(calendar, days === counting.days ? counting : { ...counting, days }, timed)
  return taken && taken.approval - allowed
}
