import { dayNumber, isoDay } from '../approvals/dayNumber'
import { medianOf } from '../statistics/medianOf'
import { meets } from './judgeTarget'
import type { Dated } from './schedule'
import type { Comparator } from './target'

/** When a target will be reached at the pace of the last values, or why nothing can be said (rule T3). */
export type Projection =
  | { readonly kind: 'date'; readonly date: string; readonly points: number }
  | { readonly kind: 'none'; readonly why: 'met' | 'tooFew' | 'notMoving' | 'away' | 'tooFar' | 'erratic' }

const fewestPoints = 4
/** A line through a few weeks says nothing of the year after next. */
const farthestDays = 3 * 366
/** More than this share of the steps going the other way is no trend. */
const mostAgainst = 1 / 3

/**
 * The day on which a Theil–Sen line (median of all pairs' slopes, which single jumps do not bend) through the
 * values reaches the target. No date where the values do not carry one.
 *
 * @param values oldest first; those that the trend is taken over.
 */
export function projectTarget(comparator: Comparator, target: number, values: readonly Dated[]): Projection {
  const last = values.at(-1)
  if (last && meets(comparator, target, last.value)) return { kind: 'none', why: 'met' }
  if (!last || values.length < fewestPoints) return { kind: 'none', why: 'tooFew' }
  const slopes = pairSlopes(values)
  const slope = medianOf(slopes)!
  if (slope === 0) return { kind: 'none', why: 'notMoving' }
  const against = slopes.filter((one) => one * slope < 0).length
  if (against > mostAgainst * slopes.length) return { kind: 'none', why: 'erratic' }
  if (Math.sign(slope) !== Math.sign(target - last.value)) return { kind: 'none', why: 'away' }
  const level = medianOf(values.map(({ date, value }) => value - slope * dayNumber(date)))!
  const day = Math.max(Math.ceil((target - level) / slope), dayNumber(last.date) + 1)
  if (day - dayNumber(last.date) > farthestDays) return { kind: 'none', why: 'tooFar' }
  return { kind: 'date', date: isoDay(day), points: values.length }
}

function pairSlopes(values: readonly Dated[]): number[] {
  return values.flatMap((from, at) =>
    values
      .slice(at + 1)
      .map((to) => (to.value - from.value) / (dayNumber(to.date) - dayNumber(from.date)))
      .filter(Number.isFinite),
  )
}
