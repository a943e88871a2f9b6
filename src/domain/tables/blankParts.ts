import type { TableParts } from './tableParts'

/** The parts of a sheet in which no table was found: all of it, and none of it anything yet. */
export function blankParts(lastRow: number, lastColumn: number): TableParts {
  return {
    range: { firstRow: 1, firstColumn: 1, lastRow, lastColumn },
    titleRows: [],
    aboutRows: [],
    headers: [],
    labels: [],
    valueColumns: [],
    firstBodyRow: 1,
    lastBodyRow: lastRow,
    oddRows: [],
    oddColumns: [],
    noteRows: [],
  }
}
