import type { BodyStart, PartsCorrection, TableParts } from './tableParts'

/** Where the figures of a table begin. */
export function bodyStart({ firstBodyRow, labels, valueColumns, range }: TableParts): BodyStart {
  const columns = [...labels.map(({ column }) => column), ...valueColumns]
  return { row: firstBodyRow, column: columns.length > 0 ? Math.min(...columns) : range.firstColumn }
}

/** A correction in the rows and columns of a table that begins here; what would lie outside the sheet is left out. */
export function shiftCorrection(
  { seenAt, ...correction }: PartsCorrection,
  start: BodyStart,
): Omit<PartsCorrection, 'seenAt'> {
  if (!seenAt) return correction
  const [rows, columns] = [start.row - seenAt.row, start.column - seenAt.column]
  if (rows === 0 && columns === 0) return correction
  const line = (by: number) => (at: number) => (at + by >= 1 ? [at + by] : [])
  const byRow = <T extends { readonly row: number }>(one: T) =>
    line(rows)(one.row).map((row) => ({ ...one, row }))
  const byColumn = <T extends { readonly column: number }>(one: T) =>
    line(columns)(one.column).map((column) => ({ ...one, column }))
  const { titleRows, aboutRows, headers, labels, valueColumns } = correction
  const { firstBodyRow, lastBodyRow, oddRows, oddColumns, noteRows } = correction
  return {
    ...correction,
    ...(titleRows && { titleRows: titleRows.flatMap(line(rows)) }),
    ...(aboutRows && { aboutRows: aboutRows.flatMap(line(rows)) }),
    ...(headers && { headers: headers.flatMap(byRow) }),
    ...(labels && { labels: labels.flatMap(byColumn) }),
    ...(valueColumns && { valueColumns: valueColumns.flatMap(line(columns)) }),
    ...(firstBodyRow !== undefined && { firstBodyRow: Math.max(1, firstBodyRow + rows) }),
    ...(lastBodyRow !== undefined && { lastBodyRow: Math.max(1, lastBodyRow + rows) }),
    ...(oddRows && { oddRows: oddRows.flatMap(byRow) }),
    ...(oddColumns && { oddColumns: oddColumns.flatMap(byColumn) }),
    ...(noteRows && { noteRows: noteRows.flatMap(line(rows)) }),
  }
}
