import type { TableModel } from '../../charts/tableModel'
import { csvText } from '../../reports/csvText'
import { fileName } from '../../reports/fileName'
import { labelRows } from '../../reports/labelRows'
import { useExportLabel } from '../../stores/exportLabel'
import { saveFile } from './saveFile'

export type TableFormat = 'xlsx' | 'csv'

/**
 * Downloads a table with every digit of its numbers, labelled where they are invented: as CSV, or as a workbook that
 * says besides where its figures are from.
 */
export async function saveTable(
  table: TableModel,
  nameParts: readonly string[],
  format: TableFormat,
): Promise<void> {
  const { text: label, notes } = useExportLabel()
  if (format === 'csv') {
    const rows = labelRows(table.rows, label)
    const text = csvText([table.columns.map((column) => column.label), ...rows])
    return saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName(nameParts, 'csv'))
  }
  const [{ tableSheet }, { writeSheets }] = await Promise.all([
    import('../../reports/tableSheet/tableSheet'),
    import('../../workers/scoreSheetClient'),
  ])
  const title = nameParts.filter((part) => part !== '').join(' ')
  const labelled = label === '' ? notes : [label, ...notes]
  const sheet = tableSheet({ title, table, notes: labelled })
  saveFile(await writeSheets([sheet]), fileName(nameParts, 'xlsx'))
}
