import type { Comparator, TargetMeasure } from '../../domain/targets/target'

export const comparators: readonly Comparator[] = ['≥', '>', '≤', '<', '=']
export const measures: readonly TargetMeasure[] = ['value', 'rank', 'score', 'tier', 'rise', 'milestone']

/** The comparator that a measure usually has: ranks and tiers are better the lower. */
export function usualComparator(measure: TargetMeasure): Comparator {
  return measure === 'rank' || measure === 'tier' ? '≤' : '≥'
}
