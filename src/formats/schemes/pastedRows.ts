import { CsvRows } from '../csv/csvRows'

/**
 * The rows of a table from the clipboard or typed in: cells divided by tabs, as spreadsheets put them there, else
 * as in a CSV file. Where quotes do not match they are taken for what they are.
 */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  if (lines.trim() === '') return []
  const rows: string[][] = []
  const shape = lines.includes('\t') ? ({ delimiter: '\t', width: 0, wrapped: false } as const) : undefined
  const reader = new CsvRows((cells) => rows.push(cells), lines.length, shape)
  const fault = reader.push(lines) ?? reader.finish()
  return fault ? lines.split('\n').map((line) => line.split(shape ? '\t' : ',')) : rows
}
