import type { RevisionEntry } from '../storage/records'

/**
 * The revision that undoing the last import goes back to: the one before the import whose figures are shown now.
 * A revision that restored an earlier one stands for that one, so that undoing twice goes two imports back and not
 * to and fro. Undefined where nothing earlier is kept. `entries` are newest first.
 */
export function undoTarget(entries: readonly RevisionEntry[]): RevisionEntry | undefined {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const parent = original(entries[0], byId)?.parent
  return parent == null ? undefined : original(byId.get(parent), byId)
}

/** The revision whose catalogue this one shows; itself where that one is no longer kept. */
function original(
  entry: RevisionEntry | undefined,
  byId: ReadonlyMap<string, RevisionEntry>,
): RevisionEntry | undefined {
  const earlier = entry?.restores === undefined ? undefined : byId.get(entry.restores)
  return earlier ? original(earlier, byId) : entry
}
