import { readCell } from '../cells/readCell'
import type { TableHead } from './layout'
import { footerOf } from './preamble'

function filledCount(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

/** The position of the header: the first row at least half as full as the fullest, titles above being shorter; or -1. */
export function findTableHeader(head: TableHead): number {
  const counts = head.map(filledCount)
  const fullest = Math.max(0, ...counts)
  return counts.findIndex((count) => count >= 2 && count * 2 >= fullest)
}

/** The data rows of the head under a header: no blank rows, no footers. */
export function sampleRows(head: TableHead, headerIndex: number): TableHead {
  return head
    .slice(headerIndex + 1)
    .filter((cells) => filledCount(cells) > 1 && !footerOf(cells.find((cell) => cell.trim() !== '') ?? ''))
}

/** How many of a column's cells are blank, hold a number or rank, a mark of a missing value, or other text. */
export function judgeColumn(rows: TableHead, column: number, isRank: boolean) {
  const judged = { figures: 0, marks: 0, texts: 0 }
  for (const cells of rows) {
    const cell = readCell(cells[column] ?? '', { isRank })
    if (!cell) continue
    if (cell.value !== undefined || cell.note?.rank) judged.figures++
    else if (cell.note?.reason === 'unparseable') judged.texts++
    else judged.marks++
  }
  return judged
}

/** Whether a column holds figures: at least one, and no more texts than figures and marks. */
export function holdsFigures(rows: TableHead, column: number, isRank: boolean): boolean {
  const { figures, marks, texts } = judgeColumn(rows, column, isRank)
  return figures > 0 && texts <= figures + marks
}

/** The file's own name without folder, zip and ending: a last resort for an indicator's name, never to recognise by. */
export function stemOf(file: string): string {
  const own = file.split(/[/\\]| › /).at(-1) ?? file
  return own.replace(/\.[A-Za-z0-9]{1,5}$/, '')
}
