import type { Cell, CellNote } from '../missing'
import type { CellEdit } from './cellEdit'

/** Where an edit is: no two edits of a draft share it. */
export interface EditPlace {
  readonly indicator: string
  readonly entity: number
  readonly period: number
}

/** A cell as it stands, and what was typed over it. */
export interface TypedCell extends EditPlace {
  readonly stored: Cell
  readonly typed: Cell
}

export function placeText({ indicator, entity, period }: EditPlace): string {
  return `${entity} ${period} ${indicator}`
}

/**
 * A draft with what was typed (rule D15). Of two edits at one place the later counts and keeps the earlier one's note;
 * who types what stands there already takes the edit back.
 */
export function typeOver(
  edits: readonly CellEdit[],
  cells: readonly TypedCell[],
  at: number,
): readonly CellEdit[] {
  const byPlace = new Map(edits.map((edit) => [placeText(edit), edit]))
  for (const cell of cells) {
    const place = placeText(cell)
    const before = byPlace.get(place)
    if (isSameCell(cell.stored, cell.typed)) byPlace.delete(place)
    else if (!before || !isSameCell(cellOf(before), cell.typed)) byPlace.set(place, editOf(cell, before, at))
  }
  const next = [...byPlace.values()]
  return next.length === edits.length && next.every((edit, index) => edit === edits[index]) ? edits : next
}

function editOf({ stored, typed, ...cell }: TypedCell, before: CellEdit | undefined, at: number): CellEdit {
  const { indicator, entity, period } = cell
  const { edit: _edit, ...said } = typed.note ?? {}
  return {
    indicator,
    entity,
    period,
    value: typed.value ?? null,
    ...(Object.keys(said).length > 0 ? { said } : {}),
    was: stored.value ?? null,
    ...(before?.note === undefined ? {} : { note: before.note }),
    at,
  }
}

/** What a cell is once its edit is published, but for the mark. */
export function cellOf({ value, said }: CellEdit): Cell {
  return { ...(value === null ? {} : { value }), ...(said ? { note: said } : {}) }
}

/** Whether two cells say the same; the text that they were read from does not matter. */
function isSameCell(a: Cell, b: Cell): boolean {
  return Object.is(a.value, b.value) && isSameSaid(a.note ?? {}, b.note ?? {})
}

function isSameSaid(a: CellNote, b: CellNote): boolean {
  return (
    a.reason === b.reason && a.bound === b.bound && a.rank?.rank === b.rank?.rank && a.rank?.of === b.rank?.of
  )
}

/** The reason that is given for the edits at these places; a blank one goes. */
export function noteEdits(
  edits: readonly CellEdit[],
  places: ReadonlySet<string>,
  note: string,
): readonly CellEdit[] {
  const isChanged = (edit: CellEdit) => places.has(placeText(edit)) && (edit.note ?? '') !== note
  if (!edits.some(isChanged)) return edits
  return edits.map((edit) => {
    if (!isChanged(edit)) return edit
    const { note: _note, ...plain } = edit
    return note === '' ? plain : { ...plain, note }
  })
}
