/** A cell of a grid, counted from 0. */
export interface GridCell {
  readonly row: number
  readonly column: number
}

export interface GridShape {
  readonly rows: number
  readonly columns: number
  /** Rows on the screen. */
  readonly page: number
}

/** The cell that a key leads to, as in spreadsheets; undefined where it is no such key. */
export function moveByKey(
  from: GridCell,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { rows, columns, page }: GridShape,
): GridCell | undefined {
  const isFar = ctrlKey || metaKey
  const to = (row: number, column: number): GridCell => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  })
  const { row, column } = from
  switch (key) {
    case 'ArrowUp':
      return to(isFar ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(isFar ? rows : row + 1, column)
    case 'ArrowLeft':
      return to(row, isFar ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, isFar ? columns : column + 1)
    case 'PageUp':
      return to(row - page, column)
    case 'PageDown':
      return to(row + page, column)
    case 'Home':
      return to(isFar ? 0 : row, 0)
    case 'End':
      return to(isFar ? rows : row, columns)
    default:
      return undefined
  }
}

/** Tab goes on in the next row, and out of the grid at its ends. */
export function moveByTab(
  from: GridCell,
  isBack: boolean,
  { rows, columns }: GridShape,
): GridCell | undefined {
  const at = from.row * columns + from.column + (isBack ? -1 : 1)
  return at < 0 || at >= rows * columns ? undefined : { row: Math.floor(at / columns), column: at % columns }
}

/** The cells between two corners, row by row. */
export function cellsBetween(a: GridCell, b: GridCell): readonly (readonly GridCell[])[] {
  const span = (from: number, to: number) =>
    Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => Math.min(from, to) + at)
  return span(a.row, b.row).map((row) => span(a.column, b.column).map((column) => ({ row, column })))
}

export function isBetween({ row, column }: GridCell, a: GridCell, b: GridCell): boolean {
  const isIn = (at: number, from: number, to: number) => at >= Math.min(from, to) && at <= Math.max(from, to)
  return isIn(row, a.row, b.row) && isIn(column, a.column, b.column)
}
