import type { TableModel } from './tableModel'

/** A table with one more column, of what is noted of its first rows; the same table where nothing is. */
export function withRowNotes(
  table: TableModel,
  label: string,
  notes: readonly (string | undefined)[],
): TableModel {
  if (notes.every((note) => note === undefined)) return table
  return {
    columns: [...table.columns, { label }],
    rows: table.rows.map((row, at) => (notes[at] === undefined ? row : padded(row, notes[at]))),
  }

  function padded(row: TableModel['rows'][number], note: string): TableModel['rows'][number] {
    return [...row, ...Array.from({ length: table.columns.length - row.length }, () => undefined), note]
  }
}
