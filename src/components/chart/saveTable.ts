import type { TableModel } from '../../charts/tableModel'
import { csvText } from '../../reports/csvText'
import { fileName } from '../../reports/fileName'
import { saveFile } from './saveFile'

/** Downloads a table as CSV with every digit of its numbers. */
export function saveTable(table: TableModel, nameParts: readonly string[]): void {
  const text = csvText([table.columns.map(({ label }) => label), ...table.rows])
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName(nameParts, 'csv'))
}
