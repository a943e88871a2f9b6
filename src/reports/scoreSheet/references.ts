/** A column's letters, from 0: A, B … Z, AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** Where in a workbook: columns from 0, rows from 1 as a spreadsheet shows them. */
export interface Place {
  readonly sheet: string
  readonly column: number
  readonly row: number
}

/** A cell in a formula: 'Sheet'!$A$1. */
export function reference({ sheet, column, row }: Place): string {
  return `${sheetReference(sheet)}$${columnName(column)}$${row}`
}

/** Rows of one column. */
export function columnRange(sheet: string, column: number, first: number, last: number): string {
  const name = columnName(column)
  return `${sheetReference(sheet)}$${name}$${first}:$${name}$${last}`
}

/** Columns of one row. */
export function rowRange(sheet: string, row: number, first: number, last: number): string {
  return `${sheetReference(sheet)}$${columnName(first)}$${row}:$${columnName(last)}$${row}`
}

/** A text in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`
}
