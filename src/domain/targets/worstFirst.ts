import type { TargetStatus } from './judgeTarget'
import type { GapRow } from './gapRow'

const statusOrder: Readonly<Record<TargetStatus, number>> = { short: 0, near: 1, noData: 2, met: 3 }

/** By what shortfalls are put in order: points lost where the scheme counts all of them, else the share of the target. */
export type WorstBy = 'points' | 'share'

export function worstBy(rows: readonly GapRow[], pointsOf: (row: GapRow) => number | undefined): WorstBy {
  const behind = rows.filter(isShortfall)
  return behind.length > 0 && behind.every((row) => pointsOf(row) !== undefined) ? 'points' : 'share'
}

/** Whether a value is known and does not meet its target. */
export function isShortfall({ status }: Pick<GapRow, 'status'>): boolean {
  return status === 'short' || status === 'near'
}

/**
 * Rows by urgency: short before near, then what is unknown, then what is met; among shortfalls the most points lost,
 * or the largest gap in the size of its target. Rows level with each other keep their order.
 */
export function worstFirst(
  rows: readonly GapRow[],
  pointsOf: (row: GapRow) => number | undefined,
): readonly GapRow[] {
  const by = worstBy(rows, pointsOf)
  const weight = (row: GapRow) => (isShortfall(row) && by === 'points' ? pointsOf(row)! : shareOf(row))
  return [...rows].sort((a, b) => statusOrder[a.status] - statusOrder[b.status] || weight(b) - weight(a))
}

/** How far short, in the size of the target; a target of 0 has no size, and its gap stands for itself. */
function shareOf({ gap, stage, status }: GapRow): number {
  if (gap === undefined || status === 'met') return 0
  return Math.abs(gap) / (Math.abs(stage.value) || 1)
}
