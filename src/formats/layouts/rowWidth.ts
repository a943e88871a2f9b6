import type { IssueLog } from '../issueLog'

/** The number of columns of a header, blank ones at its end not counted. */
export function widthOf(header: readonly string[]): number {
  let width = header.length
  while (width > 0 && header[width - 1]!.trim() === '') width--
  return width
}

/** Whether a row has text in any cell. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** Warns of a row that is shorter than the header, or that has text beyond it. */
export function checkWidth(cells: readonly string[], row: number, expected: number, issues: IssueLog) {
  if (cells.length < expected) return issues.add('unequalWidth', { row }, { expected, found: cells.length })
  for (let column = expected; column < cells.length; column++) {
    if (cells[column]!.trim() === '') continue
    return issues.add('extraCellsIgnored', { row, column: column + 1 }, { expected, found: cells.length })
  }
}
