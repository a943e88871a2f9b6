import type { FrozenTarget } from '../review/publication'
import type { GapRow } from '../targets/gapRow'

/** A standing whose figure was left out of a pack keeps the status that its maker saw, and says no figure (rule W10). */
export function keptStatus(row: GapRow, seen: FrozenTarget | undefined): GapRow {
  const isWithheld = seen !== undefined && seen.actual === undefined && row.actual === undefined
  return isWithheld ? { ...row, status: seen.status } : row
}
