import { dayNumber } from '../approvals/dayNumber'
import { gapTo } from './judgeTarget'
import type { Comparator } from './target'

/** A value on a day. */
export interface Dated {
  readonly date: string
  readonly value: number
}

/**
 * 序时进度: where the way to a target should be on a day (rule T3), straight between the given points; before the
 * first its value, after the last its value. Undefined without two points.
 *
 * @param path the start, points in between, and the target at its deadline, earliest first.
 */
export function expectedOn(path: readonly Dated[], date: string): number | undefined {
  if (path.length < 2) return undefined
  const after = path.findIndex((point) => point.date >= date)
  if (after === 0) return path[0]!.value
  if (after < 0) return path.at(-1)!.value
  const [from, to] = [path[after - 1]!, path[after]!]
  const share = (dayNumber(date) - dayNumber(from.date)) / (dayNumber(to.date) - dayNumber(from.date))
  return from.value + share * (to.value - from.value)
}

/** Ahead of the schedule (positive) or behind it, in the indicator's unit, whichever way it runs. */
export function leadOn(comparator: Comparator, path: readonly Dated[], actual: Dated): number | undefined {
  const expected = expectedOn(path, actual.date)
  return expected === undefined ? undefined : gapTo(comparator, expected, actual.value)
}

/**
 * Change a period that is needed to reach the target, and the mean change of the last periods (rule T3), both in
 * the indicator's unit and sign. `needed` is undefined with no period left, `sofar` with fewer than two values.
 *
 * @param values one a period, oldest first, without gaps at their end.
 * @param periodsLeft until the deadline.
 * @param over how many periods the pace so far looks back.
 */
export function paceOf(
  values: readonly number[],
  target: number,
  periodsLeft: number,
  over: number,
): { readonly needed: number | undefined; readonly sofar: number | undefined } {
  const now = values.at(-1)
  const back = Math.min(over, values.length - 1)
  return {
    needed: now === undefined || periodsLeft <= 0 ? undefined : (target - now) / periodsLeft,
    sofar: now === undefined || back < 1 ? undefined : (now - values.at(-1 - back)!) / back,
  }
}
