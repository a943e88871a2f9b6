import type { GapRow } from '../domain/targets/gapRow'

/** A bullet chart without pixels: places in per cent of its length, which begins at zero. */
export interface BulletScale {
  readonly actual: number
  readonly target: number
  /** Where the schedule should be. */
  readonly expected: number | undefined
}

/** How much longer a bullet is than the largest of its values, so that none is at its edge. */
const room = 1.15

/** Undefined where there is nothing to draw: no value, one below zero, or one that is done or not. */
export function bulletScale({ actual, stage, schedule, target }: GapRow): BulletScale | undefined {
  if (!actual || target.measure === 'milestone') return undefined
  const values = [actual.value, stage.value, ...(schedule ? [schedule.expected] : [])]
  const largest = Math.max(...values)
  if (Math.min(...values) < 0 || largest === 0) return undefined
  const at = (value: number) => (value / (largest * room)) * 100
  return { actual: at(actual.value), target: at(stage.value), expected: schedule && at(schedule.expected) }
}
