import Papa from 'papaparse'

/** A row of one of our own tables by its header; a cell that is not there is empty. */
export type CsvRecord = (column: string) => string

/** Rows of a small CSV text as text, without casting; blank lines are left out. */
export function csvRows(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', header: false })
  return data.filter((row) => row.length > 1 || row[0] !== '')
}

export function csvRecords(text: string): CsvRecord[] {
  const [header = [], ...rows] = csvRows(text)
  const columnOf = new Map(header.map((name, column) => [name, column]))
  return rows.map((row) => (column) => row[columnOf.get(column) ?? -1] ?? '')
}
