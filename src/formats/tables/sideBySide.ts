import { isFigureColumn, isNameColumn, lookAtColumns, type ColumnLook } from './columnLooks'
import type { TableHeadRows } from './headerRows'
import { lookAtRow, type ColumnSpan } from './rowLook'
import type { SheetView } from './sheetView'
import { labelWord } from './tableWords'

const sampled = 40

function blankColumns(view: SheetView, rows: readonly number[], { first, last }: ColumnSpan): number[] {
  const blank: number[] = []
  for (let column = first; column <= last; column++)
    if (rows.every((row) => view.faceAt(row, column).text === '')) blank.push(column)
  return blank
}

/** The stretches between blank columns. */
function stretches(blank: ReadonlySet<number>, { first, last }: ColumnSpan): ColumnSpan[] {
  const found: ColumnSpan[] = []
  let start: number | undefined
  for (let column = first; column <= last + 1; column++) {
    const isOver = column > last || blank.has(column)
    if (!isOver) start ??= column
    else if (start !== undefined) {
      found.push({ first: start, last: column - 1 })
      start = undefined
    }
  }
  return found
}

/** Whether columns could be a table of their own: names, soon followed by figures. */
function isWhole(looks: readonly ColumnLook[], headerOf: (column: number) => string): boolean {
  const name = looks.findIndex(
    (look) => isNameColumn(look) && !['remark', 'duty'].includes(labelWord(headerOf(look.column)) ?? ''),
  )
  return name >= 0 && name <= 2 && looks.slice(name + 1).some(isFigureColumn)
}

function atGaps(
  view: SheetView,
  rows: readonly number[],
  span: ColumnSpan,
  headerOf: (column: number) => string,
): ColumnSpan[] {
  const parts = stretches(new Set(blankColumns(view, rows, span)), span)
  const joined: ColumnSpan[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const stands = isWhole(lookAtColumns(view, rows, part), headerOf)
    if (before && !(stands && isWhole(lookAtColumns(view, rows, before), headerOf)))
      joined[joined.length - 1] = { first: before.first, last: part.last }
    else joined.push(part)
  }
  return joined
}

/** Where a header begins again: its first names come once more, over a column of names. */
function atRepeats(
  view: SheetView,
  rows: readonly number[],
  span: ColumnSpan,
  headerOf: (column: number) => string,
): ColumnSpan[] {
  const looks = lookAtColumns(view, rows, span)
  const name = looks.find((look) => isNameColumn(look) && headerOf(look.column) !== '')
  if (!name) return [span]
  const text = headerOf(name.column)
  const begin = looks.find(({ column }) => headerOf(column) !== '')!.column
  const lead = name.column - begin
  const again = looks
    .filter((look) => look.column > name.column && headerOf(look.column) === text && isNameColumn(look))
    .map(({ column }) => column - lead)
    .filter((start) => isSameRun(headerOf, begin, start))
  const starts = [span.first, ...again]
  return starts.map((first, at) => ({ first, last: (starts[at + 1] ?? span.last + 1) - 1 }))
}

function isSameRun(headerOf: (column: number) => string, begin: number, start: number): boolean {
  if (start <= begin) return false
  const length = Math.min(start - begin, 3)
  let same = 0
  for (let at = 0; at < length; at++) if (headerOf(begin + at) === headerOf(start + at)) same++
  return same >= 2
}

/** The columns of each of several tables whose heads stand side by side; one span where there is one table. */
export function splitColumns(
  view: SheetView,
  head: TableHeadRows,
  span: ColumnSpan,
  toRow: number,
): ColumnSpan[] {
  const body: number[] = []
  for (
    let row = head.firstBodyRow;
    row <= toRow && body.length < sampled && row < head.firstBodyRow + 200;
    row++
  ) {
    if (lookAtRow(view, row, span).filled.length > 1) body.push(row)
    else if (body.length > 1) break
  }
  const rows = [...head.headerRows, ...body]
  const bottom = head.headerRows.at(-1)!
  const headerOf = (column: number) =>
    view.shownAt(bottom, column).text || view.shownAt(head.headerRows[0]!, column).text
  return atGaps(view, rows, span, headerOf).flatMap((part) => atRepeats(view, body, part, headerOf))
}

/** The last row of tables side by side: above where something fills the columns between them. */
export function lastRowBeside(
  view: SheetView,
  head: TableHeadRows,
  parts: readonly ColumnSpan[],
  toRow: number,
): number {
  const gaps = parts.slice(1).flatMap(({ first }, at) => {
    const columns: number[] = []
    for (let column = parts[at]!.last + 1; column < first; column++) columns.push(column)
    return columns
  })
  if (gaps.length === 0) return toRow
  const whole = { first: parts[0]!.first, last: parts.at(-1)!.last }
  for (let row = head.firstBodyRow; row <= toRow; row++) {
    if (!gaps.some((column) => view.faceAt(row, column).text !== '')) continue
    let last = row - 1
    while (last > head.firstBodyRow && lookAtRow(view, last, whole).filled.length <= 1) last--
    return last
  }
  return toRow
}
