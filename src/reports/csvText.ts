import type { TableCell } from '../charts/tableModel'

const byteOrderMark = '\ufeff'
// Full-width signs too: Chinese and Japanese Excel read ＝ and ＋ as the half-width ones.
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/
// The page isolates names written from right to left; in a table a name has a cell to itself, and is looked up by.
const isolated = /^\u2068([^\u2066-\u2069]*)\u2069$/

/**
 * A table as CSV that Excel opens rightly: UTF-8 with a byte order mark, CRLF, numbers with every digit and
 * without quotes, a missing value as an empty cell, and no text that a spreadsheet would run as a formula.
 */
export function csvText(rows: readonly (readonly TableCell[])[]): string {
  return byteOrderMark + rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('')
}

function csvCell(cell: TableCell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = plainText(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A text as a table's cell has it. Excel runs one that begins like a formula; an apostrophe makes it plain text. */
export function plainText(text: string): string {
  const plain = text.replace(isolated, '$1')
  return formulaStart.test(plain) ? `'${plain}` : plain
}
