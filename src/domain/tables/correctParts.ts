import { bodyStart, shiftCorrection } from './shiftCorrection'
import type { CellRange, PartsCorrection, TableParts } from './tableParts'

/** Everything of the rows and columns that a correction speaks of is the correction's alone. */
function claimedBy({
  titleRows = [],
  aboutRows = [],
  headers = [],
  oddRows = [],
  noteRows = [],
  labels = [],
  valueColumns = [],
}: PartsCorrection) {
  return {
    rows: new Set([
      ...titleRows,
      ...aboutRows,
      ...noteRows,
      ...headers.map(({ row }) => row),
      ...oddRows.map(({ row }) => row),
    ]),
    columns: new Set([...valueColumns, ...labels.map(({ column }) => column)]),
  }
}

function rangeAround({ range, ...parts }: TableParts): CellRange {
  const rows = [
    ...parts.titleRows,
    ...parts.aboutRows,
    ...parts.noteRows,
    ...parts.headers.map(({ row }) => row),
    parts.firstBodyRow,
    parts.lastBodyRow,
  ]
  const columns = [...parts.valueColumns, ...parts.labels.map(({ column }) => column)]
  return {
    firstRow: Math.min(range.firstRow, ...rows),
    firstColumn: Math.min(range.firstColumn, ...columns),
    lastRow: Math.max(range.lastRow, ...rows),
    lastColumn: Math.max(range.lastColumn, ...columns),
  }
}

/** The last row of the body, where it was not corrected: above the first of the notes, and not above its own first. */
function lastBodyRowOf(found: TableParts, correction: PartsCorrection, firstBodyRow: number): number {
  if (correction.lastBodyRow !== undefined) return Math.max(correction.lastBodyRow, firstBodyRow)
  if (!correction.noteRows) return Math.max(found.lastBodyRow, firstBodyRow)
  const below = correction.noteRows.filter((row) => row > firstBodyRow)
  return below.length > 0 ? Math.min(...below) - 1 : Math.max(found.range.lastRow, firstBodyRow)
}

/**
 * The parts of a table as somebody corrected them: what the correction is silent of stays as found, but a row or column
 * that it gives another role has that one only. The body ends where it did, or above the corrected notes. Where it was
 * made on a table that began elsewhere, its rows and columns move with this one's (rule D14).
 */
export function correctParts(found: TableParts, said: PartsCorrection): TableParts {
  const correction = shiftCorrection(said, bodyStart(found))
  const claimed = claimedBy(correction)
  const rowsOf = (rows: readonly number[]) => rows.filter((row) => !claimed.rows.has(row))
  const byRow = <T extends { readonly row: number }>(items: readonly T[]) =>
    items.filter(({ row }) => !claimed.rows.has(row))
  const headers = correction.headers ?? byRow(found.headers)
  const firstBodyRow =
    correction.firstBodyRow ??
    firstBelow(
      found,
      headers.map(({ row }) => row),
      correction,
    )
  const lastBodyRow = lastBodyRowOf(found, correction, firstBodyRow)
  const isInBody = ({ row }: { readonly row: number }) => row >= firstBodyRow && row <= lastBodyRow
  const valueColumns =
    correction.valueColumns ?? found.valueColumns.filter((column) => !claimed.columns.has(column))
  const parts: TableParts = {
    ...found,
    ...correction,
    titleRows: correction.titleRows ?? rowsOf(found.titleRows),
    aboutRows: correction.aboutRows ?? rowsOf(found.aboutRows),
    headers,
    labels: correction.labels ?? found.labels.filter(({ column }) => !claimed.columns.has(column)),
    valueColumns,
    firstBodyRow,
    lastBodyRow,
    oddRows: (correction.oddRows ?? byRow(found.oddRows)).filter(isInBody),
    oddColumns: (correction.oddColumns ?? found.oddColumns).filter(({ column }) =>
      valueColumns.includes(column),
    ),
    noteRows: correction.noteRows ?? rowsOf(found.noteRows).filter((row) => row > lastBodyRow),
  }
  return { ...parts, range: rangeAround(parts) }
}

/** The first row of the body under a header that was corrected. */
function firstBelow(
  found: TableParts,
  headers: readonly number[],
  { headers: corrected }: PartsCorrection,
): number {
  if (!corrected || headers.length === 0) return found.firstBodyRow
  const lowest = Math.max(...headers)
  const before = Math.max(0, ...found.headers.map(({ row }) => row))
  return lowest > before || lowest < before ? lowest + 1 : found.firstBodyRow
}
