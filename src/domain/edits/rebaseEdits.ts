import type { Cell } from '../missing'
import type { CellEdit } from './cellEdit'

/** An edit of a value that is another one since; null where it is gone. */
export interface EditConflict {
  readonly edit: CellEdit
  readonly now: number | null
}

export interface RebasedEdits {
  /** Those that are not published yet, in their order. */
  readonly edits: readonly CellEdit[]
  readonly conflicts: readonly EditConflict[]
  /** Those of an indicator, entity or period that the dataset no longer has. */
  readonly gone: readonly CellEdit[]
}

/**
 * Holds a draft against the revision that is shown now (rule D15): what was published already is dropped, and a value
 * that was changed meanwhile, to another one than was typed, is a conflict until somebody decides.
 * `cellNow` gives the cell as it stands, undefined where its indicator, entity or period is gone.
 */
export function rebaseEdits(
  edits: readonly CellEdit[],
  cellNow: (edit: CellEdit) => Cell | undefined,
): RebasedEdits {
  const open: CellEdit[] = []
  const conflicts: EditConflict[] = []
  const gone: CellEdit[] = []
  for (const edit of edits) {
    const cell = cellNow(edit)
    if (cell?.note?.edit?.at === edit.at) continue
    open.push(edit)
    if (!cell) {
      gone.push(edit)
      continue
    }
    const now = cell.value ?? null
    if (!Object.is(now, edit.was) && !Object.is(now, edit.value)) conflicts.push({ edit, now })
  }
  return { edits: open.length === edits.length ? edits : open, conflicts, gone }
}

/** Decides conflicts for what was typed: it takes the place of the value that stands there now. */
export function insistOn(
  edits: readonly CellEdit[],
  conflicts: readonly EditConflict[],
): readonly CellEdit[] {
  const now = new Map(conflicts.map((conflict) => [conflict.edit, conflict.now]))
  return edits.map((edit) => (now.has(edit) ? { ...edit, was: now.get(edit)! } : edit))
}
