import { correctParts } from './correctParts'
import type { HeaderRow, OddRow, PartsCorrection, TableParts } from './tableParts'
import { withLists } from './withLists'

/** What rows can be made; a level of the header says what it holds. */
export type RowRole =
  | 'title'
  | 'about'
  | { readonly header: HeaderRow['holds'] }
  | 'body'
  | 'firstBody'
  | 'lastBody'
  | OddRow['kind']
  | 'note'

type RowLists = Required<
  Pick<
    PartsCorrection,
    'titleRows' | 'aboutRows' | 'headers' | 'oddRows' | 'noteRows' | 'firstBodyRow' | 'lastBodyRow'
  >
>

const byNumber = (a: number, b: number) => a - b
const byRow = (a: { readonly row: number }, b: { readonly row: number }) => a.row - b.row

function without(parts: TableParts, rows: readonly number[]): RowLists {
  const isOther = (row: number) => !rows.includes(row)
  return {
    titleRows: parts.titleRows.filter(isOther),
    aboutRows: parts.aboutRows.filter(isOther),
    headers: parts.headers.filter(({ row }) => isOther(row)),
    oddRows: parts.oddRows.filter(({ row }) => isOther(row)),
    noteRows: parts.noteRows.filter(isOther),
    firstBodyRow: parts.firstBodyRow,
    lastBodyRow: parts.lastBodyRow,
  }
}

/** The lists with these rows within the body: it reaches up or down to them. */
function withBody(lists: RowLists, firstBodyRow: number, lastBodyRow: number): RowLists {
  const isAbove = (row: number) => row < firstBodyRow
  const isWithin = ({ row }: { readonly row: number }) => row >= firstBodyRow && row <= lastBodyRow
  return {
    titleRows: lists.titleRows.filter(isAbove),
    aboutRows: lists.aboutRows.filter(isAbove),
    headers: lists.headers.filter(({ row }) => isAbove(row)),
    oddRows: lists.oddRows.filter(isWithin),
    noteRows: lists.noteRows.filter((row) => row > lastBodyRow),
    firstBodyRow,
    lastBodyRow,
  }
}

function reaching(lists: RowLists, rows: readonly number[]): RowLists {
  const { firstBodyRow, lastBodyRow } = lists
  return withBody(lists, Math.min(firstBodyRow, ...rows), Math.max(lastBodyRow, ...rows))
}

/** Rows that are above the figures: what was the body begins under them. */
function above(lists: RowLists, rows: readonly number[]): RowLists {
  const { firstBodyRow, lastBodyRow } = lists
  const first = Math.max(firstBodyRow, ...rows.map((row) => row + 1))
  return withBody(lists, first, Math.max(lastBodyRow, first))
}

function assigned(parts: TableParts, rows: readonly number[], role: RowRole): RowLists {
  const lists = without(parts, rows)
  if (typeof role === 'object') {
    const added = rows.map((row) => ({ row, holds: role.header }))
    return above({ ...lists, headers: [...lists.headers, ...added].sort(byRow) }, rows)
  }
  switch (role) {
    case 'title':
      return above({ ...lists, titleRows: [...lists.titleRows, ...rows].sort(byNumber) }, rows)
    case 'about':
      return above({ ...lists, aboutRows: [...lists.aboutRows, ...rows].sort(byNumber) }, rows)
    case 'note': {
      const last = Math.max(Math.min(lists.lastBodyRow, Math.min(...rows) - 1), lists.firstBodyRow)
      const notes = { ...lists, noteRows: [...lists.noteRows, ...rows].sort(byNumber) }
      return withBody(notes, lists.firstBodyRow, last)
    }
    case 'body':
      return reaching(lists, rows)
    case 'firstBody': {
      const first = Math.min(...rows)
      return withBody(lists, first, Math.max(first, lists.lastBodyRow))
    }
    case 'lastBody': {
      const last = Math.max(...rows)
      return withBody(lists, Math.min(last, lists.firstBodyRow), last)
    }
    case 'skipped': {
      // Outside the body a row that is nothing is in no list.
      const skipped = rows.filter((row) => row >= lists.firstBodyRow && row <= lists.lastBodyRow)
      const added = skipped.map((row) => ({ row, kind: role }))
      return { ...lists, oddRows: [...lists.oddRows, ...added].sort(byRow) }
    }
    default: {
      const odd = [...lists.oddRows, ...rows.map((row) => ({ row, kind: role }))]
      return reaching({ ...lists, oddRows: odd.sort(byRow) }, rows)
    }
  }
}

/**
 * The correction that makes rows something else. A row has one role: it loses the one it had, and the body reaches as
 * far as its rows do, or begins under what stands above it.
 *
 * @param before what was corrected already
 */
export function assignRows(
  found: TableParts,
  before: PartsCorrection,
  rows: readonly number[],
  role: RowRole,
): PartsCorrection {
  const parts = correctParts(found, before)
  const lists = assigned(parts, rows, role)
  const { firstBodyRow, lastBodyRow } = lists
  return { ...withLists(found, before, parts, lists), firstBodyRow, lastBodyRow }
}
