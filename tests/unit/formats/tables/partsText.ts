import type { TableParts } from '../../../../src/domain/tables/tableParts'

function letters(column: number): string {
  const rest = column > 26 ? letters(Math.floor((column - 1) / 26)) : ''
  return rest + String.fromCharCode(65 + ((column - 1) % 26))
}

function runs(columns: readonly number[]): string {
  const spans: number[][] = []
  for (const column of columns) {
    const span = spans.at(-1)
    if (span && span[1] === column - 1) span[1] = column
    else spans.push([column, column])
  }
  return spans
    .map(([first, last]) => (first === last ? letters(first!) : `${letters(first!)}-${letters(last!)}`))
    .join(',')
}

/**
 * A table's parts in one line: `title 1 · about 2 · header 3 indicator · labels B entity · values C-F · body 4-9 ·
 * 9 total · notes 10`; what there is none of is left out.
 */
export function partsText(parts: TableParts): string {
  const { titleRows, aboutRows, headers, labels, oddRows, oddColumns, noteRows } = parts
  const list = (name: string, texts: readonly (string | number)[]) =>
    texts.length > 0 ? [`${name} ${texts.join(', ')}`] : []
  return [
    ...list('title', titleRows),
    ...list('about', aboutRows),
    ...list(
      'header',
      headers.map(({ row, holds }) => `${row} ${holds}`),
    ),
    ...list(
      'labels',
      labels.map(({ column, holds }) => `${letters(column)} ${holds}`),
    ),
    `values ${runs(parts.valueColumns)}`,
    `body ${parts.firstBodyRow}-${parts.lastBodyRow}`,
    ...oddRows.map(({ row, kind }) => `${row} ${kind}`),
    ...oddColumns.map(({ column, kind }) => `${letters(column)} ${kind}`),
    ...list('notes', noteRows),
  ].join(' · ')
}
