import type { FoundTable } from '../../domain/tables/tableParts'
import type { IssueLog } from '../issueLog'
import type { Sheet } from '../spreadsheet/sheet'

/** Tells of figures over several cells of a body: whether they are of all of them or of all together, nobody says. */
export function tellMergedFigures(sheet: Sheet, found: readonly FoundTable[], issues: IssueLog): void {
  for (const { firstRow, firstColumn, lastRow, lastColumn } of sheet.merges) {
    const isWithin = found.some(
      ({ parts }) =>
        parts.firstBodyRow <= firstRow &&
        firstRow <= parts.lastBodyRow &&
        parts.valueColumns.includes(firstColumn),
    )
    if (!isWithin || sheet.cellAt(firstRow, firstColumn)?.kind !== 'number') continue
    const size = { rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 }
    if (size.rows * size.columns > 1) issues.add('mergedFigure', { row: firstRow, column: firstColumn }, size)
  }
}
