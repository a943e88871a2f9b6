import { contentDifferences, type LineDifference, type TargetDifference } from '../review/contentDifferences'
import type { PeriodContent } from '../review/publication'
import type { PackContent } from './packContent'

/** What is found when a pack is worked out again (rule W10). */
export interface PackRecheck {
  readonly verdict: 'same' | 'suppressed' | 'different'
  /** How many ranks with their scores, and how many standings to targets, were compared. */
  readonly compared: number
  /** Not the same, and no figure left out says why. */
  readonly lines: readonly LineDifference[]
  readonly targets: readonly TargetDifference[]
  /** Not the same, because of figures that were left out. */
  readonly accounted: number
}

/**
 * Holds what the maker saw against what comes of the pack's data, scheme and targets, to the last bit (rule W10). A
 * difference is accounted for where figures of the entity were left out, or where only its place among such entities
 * moved.
 */
export function recheckPack({ seen, suppressedOf }: PackContent, now: PeriodContent): PackRecheck {
  const hidden = new Set(suppressedOf)
  const { lines, targets: all } = contentDifferences(seen, now)
  const targets = all.filter((one) => !isSameButHidden(one))
  const isLineAccounted = ({ entity, before, after }: LineDifference): boolean =>
    hidden.has(entity) || (hidden.size > 0 && before !== undefined && before.score === after?.score)
  const isTargetAccounted = ({ before, after }: TargetDifference): boolean =>
    hidden.has((before ?? after)!.entity) || isHidden(before)
  const otherLines = lines.filter((one) => !isLineAccounted(one))
  const otherTargets = targets.filter((one) => !isTargetAccounted(one))
  const accounted = lines.length + targets.length - otherLines.length - otherTargets.length
  const isDifferent = otherLines.length + otherTargets.length > 0
  return {
    verdict: isDifferent ? 'different' : accounted > 0 ? 'suppressed' : 'same',
    compared: seen.groups.reduce((sum, group) => sum + group.lines.length, 0) + seen.targets.length,
    lines: otherLines,
    targets: otherTargets,
    accounted,
  }
}

/** A standing with a status whose figure is not told. */
function isHidden(target: TargetDifference['before']): boolean {
  return target !== undefined && target.actual === undefined && target.status !== 'noData'
}

function isSameButHidden({ before, after }: TargetDifference): boolean {
  return isHidden(before) && before!.status === after?.status && before!.value === after.value
}
