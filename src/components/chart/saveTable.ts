import type { TableModel } from '../../charts/tableModel'
import { csvText } from '../../reports/csvText'
import { fileName } from '../../reports/fileName'
import { labelRows } from '../../reports/labelRows'
import { useExportLabel } from '../../stores/exportLabel'
import { saveFile } from './saveFile'

/** Downloads a table as CSV with every digit of its numbers, labelled where they are invented. */
export function saveTable(table: TableModel, nameParts: readonly string[]): void {
  const rows = labelRows(table.rows, useExportLabel().text)
  const text = csvText([table.columns.map(({ label }) => label), ...rows])
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName(nameParts, 'csv'))
}
