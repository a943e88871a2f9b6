import type { Dimension, OddRow, TableParts } from './tableParts'

/** What a cell is of its table. */
export type Part =
  | { readonly is: 'title' | 'about' | 'value' | 'total' | 'section' | 'note' | 'leftOut' }
  | { readonly is: 'header' | 'label'; readonly holds: Dimension }

const leftOut: Part = { is: 'leftOut' }

function oddPart(kind: OddRow['kind'], parts: TableParts): Part {
  if (kind === 'section') return { is: 'section' }
  if (kind === 'header') return { is: 'header', holds: parts.headers.at(-1)?.holds ?? 'indicator' }
  return kind === 'skipped' ? leftOut : { is: 'total' }
}

/** What a row is as a whole; undefined where its cells are what their columns are. */
export function rowPart(parts: TableParts, row: number): Part | undefined {
  if (parts.titleRows.includes(row)) return { is: 'title' }
  if (parts.aboutRows.includes(row)) return { is: 'about' }
  if (parts.noteRows.includes(row)) return { is: 'note' }
  const header = parts.headers.find((one) => one.row === row)
  if (header) return { is: 'header', holds: header.holds }
  const odd = parts.oddRows.find((one) => one.row === row)
  if (odd) return oddPart(odd.kind, parts)
  return row >= parts.firstBodyRow && row <= parts.lastBodyRow ? undefined : leftOut
}

/** What the cells of a column are, in the body. */
export function columnPart(parts: TableParts, column: number): Part {
  const label = parts.labels.find((one) => one.column === column)
  if (label) return { is: 'label', holds: label.holds }
  if (!parts.valueColumns.includes(column)) return leftOut
  return { is: parts.oddColumns.some((one) => one.column === column) ? 'total' : 'value' }
}

/** What a cell is of a table; undefined outside of it. */
export function partAt(parts: TableParts, row: number, column: number): Part | undefined {
  const { firstRow, firstColumn, lastRow, lastColumn } = parts.range
  if (row < firstRow || row > lastRow || column < firstColumn || column > lastColumn) return undefined
  const whole = rowPart(parts, row)
  if (!whole) return columnPart(parts, column)
  const isAcross = whole.is !== 'header' && whole.is !== 'total'
  const below = columnPart(parts, column)
  return isAcross || below.is !== 'leftOut' ? whole : leftOut
}
