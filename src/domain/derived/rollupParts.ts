import { dayNumber, isoDay } from '../approvals/dayNumber'
import { periodsOfDay, type DaySpan } from '../approvals/casePeriods'
import type { CataloguePeriod } from '../catalogue/catalogue'
import { addDays, mondayOfWeek } from '../periods/isoWeek'
import { lastDayOf } from '../periods/lastDayOf'
import type { Period } from '../periods/period'
import { periodId } from '../periods/periodId'
import type { PartKind, Rollup, RollupPeriod } from './formula'

type Step = Pick<Rollup, 'from' | 'to'>

const lengths = { day: 0, week: 1, issue: 1, month: 2, quarter: 3, year: 4 } as const

/** Whether a rollup leads to longer periods than it comes from. */
export function isLonger({ from, to }: Step): boolean {
  return lengths[from] < lengths[to]
}

/**
 * The longer period that a part belongs to (rule W5): a week, or an office's own of seven days, to that of its Thursday.
 * Undefined for a period of another kind, and for an issue whose days are not known or not seven.
 */
export function wholeOf(part: Period, { from, to }: Step): Period | undefined {
  const day = part.kind === from ? countedDay(part) : undefined
  return day === undefined ? undefined : spanAt(dayNumber(day), to).period
}

/** The parts that are in a catalogue, oldest first, by the id of the period that they belong to. */
export function partsByPeriod(
  periods: readonly CataloguePeriod[],
  step: Step,
): ReadonlyMap<string, readonly CataloguePeriod[]> {
  const parts = new Map<string, CataloguePeriod[]>()
  for (const one of periods) {
    const whole = wholeOf(one.period, step)
    if (!whole) continue
    const id = periodId(whole)
    parts.set(id, [...(parts.get(id) ?? []), one])
  }
  return parts
}

/**
 * How many parts a period has by the calendar.
 *
 * @example partsIn({ kind: 'month', year: 2026, month: 11 }, 'week') // 4: Thursdays 5, 12, 19 and 26
 */
export function partsIn(whole: Period, from: PartKind): number {
  const end = dayNumber(lastDayOf(whole)!)
  const { first, last } = spanAt(end, whole.kind as RollupPeriod)
  switch (from) {
    case 'day':
      return last - first + 1
    case 'week':
    case 'issue':
      // Day 0 was a Thursday.
      return Math.floor(last / 7) - Math.floor((first - 1) / 7)
    case 'month':
      return whole.kind === 'year' ? 12 : 3
    case 'quarter':
      return 4
  }
}

/** The day that says where a part belongs. */
function countedDay(part: Period): string | undefined {
  switch (part.kind) {
    case 'week':
      return addDays(mondayOfWeek(part.year, part.week), 3)
    case 'issue':
      return thursdayOf(part)
    default:
      return lastDayOf(part)
  }
}

/** Where the file gave no year, an issue's days are `MM-DD`. */
function thursdayOf(issue: Extract<Period, { kind: 'issue' }>): string | undefined {
  const last = lastDayOf(issue)
  if (last === undefined || issue.first === undefined) return undefined
  if (!addDays(last, -6).endsWith(issue.first)) return undefined
  return isoDay(7 * Math.floor(dayNumber(last) / 7))
}

function spanAt(day: number, kind: RollupPeriod): DaySpan {
  if (kind !== 'year') return periodsOfDay(day, 1).find(({ period }) => period.kind === kind)!
  const year = Number(isoDay(day).slice(0, 4))
  return {
    period: { kind, year },
    first: dayNumber(`${year}-01-01`),
    last: dayNumber(`${year}-12-31`),
  }
}
