import { curveOf } from '../rules/applyRule'
import { bisect } from './bisect'
import type { LeafRule } from './leafRule'
import type { PlaceRow } from './placesOf'

/**
 * The same change of value in each place that brings the mean of the places' scores to a wanted one (rule S3),
 * towards better; undefined where a place has no value to change.
 *
 * @param value what the wanted score takes in one place: when every place has it, the mean has it too.
 */
export function spreadChange(
  { rule, stages, context }: LeafRule,
  places: readonly PlaceRow[],
  score: number,
  value: number,
): number | undefined {
  const values = places.map(({ row }) => stages.denominated[row]!)
  if (values.length === 0 || values.some(Number.isNaN)) return undefined
  const sign = context.direction === 'higher' ? 1 : -1
  const scoreOf = curveOf(rule, stages.treated, context)
  const whole = places.reduce((sum, { weight }) => sum + weight, 0)
  const meanAfter = (change: number) =>
    places.reduce((sum, { weight }, at) => sum + weight * scoreOf(values[at]! + sign * change), 0) / whole
  const farthest = Math.max(0, ...values.map((own) => sign * (value - own)))
  // Rounding can leave the mean a bit short of what each place has.
  const change = bisect(0, farthest, (by) => meanAfter(by) >= score - 1e-9)
  return change === undefined ? undefined : sign * change
}
