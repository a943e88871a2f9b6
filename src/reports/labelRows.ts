import type { TableCell } from '../charts/tableModel'

/** A table with a last row that says what its figures are, unless a row says so already or there is nothing to say. */
export function labelRows(
  rows: readonly (readonly TableCell[])[],
  label: string,
): readonly (readonly TableCell[])[] {
  const isSaid = rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.includes(label)))
  return label === '' || isSaid ? rows : [...rows, [label]]
}
