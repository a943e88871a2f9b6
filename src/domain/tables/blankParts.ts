import type { TableParts } from './tableParts'

/** A sheet as far as its texts are looked at; rows beyond them are there too. */
export interface SheetTexts {
  readonly rows: readonly (readonly string[])[]
  readonly lastRow: number
  readonly lastColumn: number
}

/**
 * The parts of a sheet in which no table was found: lines of a single text above all others are its titles, and the rest
 * is nothing yet.
 */
export function blankParts({ rows, lastRow, lastColumn }: SheetTexts): TableParts {
  const filled = rows.map((texts) => texts.filter((text) => text.trim() !== '').length)
  const wide = filled.findIndex((count) => count > 1)
  const first = wide < 0 ? 0 : wide
  return {
    range: { firstRow: 1, firstColumn: 1, lastRow, lastColumn },
    titleRows: filled.slice(0, first).flatMap((count, at) => (count > 0 ? [at + 1] : [])),
    aboutRows: [],
    headers: [],
    labels: [],
    valueColumns: [],
    firstBodyRow: first + 1,
    lastBodyRow: Math.max(lastRow, first + 1),
    oddRows: [],
    oddColumns: [],
    noteRows: [],
  }
}
