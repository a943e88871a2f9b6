import { bodyStart, shiftCorrection } from './shiftCorrection'
import type { PartsCorrection, TableParts } from './tableParts'

/** A correction in the rows and columns of this table, with some lists that say more than its parts do. */
export function withLists(
  found: TableParts,
  before: PartsCorrection,
  parts: TableParts,
  lists: Partial<TableParts>,
): PartsCorrection {
  const isNew = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(parts[key as keyof TableParts])
  return {
    ...shiftCorrection(before, bodyStart(found)),
    ...Object.fromEntries(Object.entries(lists).filter(isNew)),
    seenAt: bodyStart(found),
  }
}
