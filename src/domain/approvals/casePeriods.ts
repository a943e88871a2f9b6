import { mondayOfWeek } from '../periods/isoWeek'
import type { Period } from '../periods/period'
import { dayNumber, isoDay } from './dayNumber'
import type { CaseRules } from './caseRules'

/** A period as days: its first and its last. */
export interface DaySpan {
  readonly period: Period
  readonly first: number
  readonly last: number
}

/**
 * The week, month and quarter that a day falls in (rule W5): each day counts for its own, so that a month is exact
 * even where its weeks are not. Weeks are ISO weeks, or the office's own, numbered by their last day within its year.
 */
export function periodsOfDay(day: number, weekStart: CaseRules['weekStart']): readonly DaySpan[] {
  const date = isoDay(day)
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  const quarter = Math.ceil(month / 3)
  return [
    weekOf(day, weekStart),
    { period: { kind: 'month', year, month }, ...monthsFrom(year, month, 1) },
    { period: { kind: 'quarter', year, quarter }, ...monthsFrom(year, quarter * 3 - 2, 3) },
  ]
}

function monthsFrom(year: number, month: number, count: number): { first: number; last: number } {
  const at = (months: number): number =>
    dayNumber(`${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`)
  return { first: at(month - 1), last: at(month - 1 + count) - 1 }
}

/** Day 0 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

function weekOf(day: number, weekStart: number): DaySpan {
  const first = day - ((weekdayOf(day) - weekStart + 7) % 7)
  const last = first + 6
  return { period: weekStart === 1 ? isoWeek(first) : ownWeek(first, last), first, last }
}

/** A week belongs to the year of its Thursday. */
function isoWeek(monday: number): Period {
  const year = Number(isoDay(monday + 3).slice(0, 4))
  const week = (monday - dayNumber(mondayOfWeek(year, 1))) / 7 + 1
  return { kind: 'week', year, week }
}

function ownWeek(first: number, last: number): Period {
  const year = Number(isoDay(last).slice(0, 4))
  const number = Math.floor((last - dayNumber(`${year}-01-01`)) / 7) + 1
  return { kind: 'issue', year, number, first: isoDay(first), last: isoDay(last) }
}
