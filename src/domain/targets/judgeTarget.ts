import type { Comparator, Target } from './target'

/** 达标, 接近目标, 未达标, 无数据 (rule T2). */
export type TargetStatus = 'met' | 'near' | 'short' | 'noData'

/** Near a target when not said otherwise: a tenth of the way is left. */
const usualShare = 0.1

/**
 * How far a value is beyond its target, in the indicator's unit: positive beyond it, negative short of it,
 * whichever way the indicator runs (rule T2). For `=` any difference is short.
 */
export function gapTo(comparator: Comparator, target: number, actual: number): number {
  if (comparator === '=') return -Math.abs(actual - target)
  return comparator === '≥' || comparator === '>' ? actual - target : target - actual
}

/** Whether a value meets its target; compared exactly, `<` and `>` strictly (rule T1). */
export function meets(comparator: Comparator, target: number, actual: number): boolean {
  const gap = gapTo(comparator, target, actual)
  return comparator === '<' || comparator === '>' ? gap > 0 : gap >= 0
}

/**
 * Status of a value against a stage's value (rule T2). Near is within the target's own tolerance, or within a
 * share of the gap at the start; without a start only a tolerance in units can make it near.
 *
 * @param start value where the way began.
 */
export function judgeTarget(
  { comparator, near = { share: usualShare } }: Pick<Target, 'comparator' | 'near'>,
  target: number,
  actual: number | undefined,
  start: number | undefined,
): TargetStatus {
  if (actual === undefined) return 'noData'
  if (meets(comparator, target, actual)) return 'met'
  const gap = Math.abs(gapTo(comparator, target, actual))
  if ('units' in near) return gap <= near.units ? 'near' : 'short'
  if (start === undefined) return 'short'
  return gap <= near.share * Math.abs(gapTo(comparator, target, start)) ? 'near' : 'short'
}

/**
 * How many of a count are still to be turned so that the share reaches its target (rule T2); 0 once it is reached.
 *
 * @param sharePercent target of the share, in per cent.
 * @example countToConvert('≥', 70, 331, 658) // 130: 461 of 658 are 70.06 %
 */
export function countToConvert(
  comparator: '≥' | '>',
  sharePercent: number,
  numerator: number,
  denominator: number,
): number {
  // Multiplied before divided: 0.7 × 10 is 7 only this way round.
  const needed = (sharePercent * denominator) / 100
  const count = comparator === '≥' ? Math.ceil(needed) : Math.floor(needed) + 1
  return Math.max(0, count - numerator)
}
