import { strFromU8, unzipSync } from 'fflate'
import { FileBytes } from '../../../../src/formats/bytes/fileBytes'
import { readZippedWorkbook } from '../../../../src/formats/spreadsheet/readWorkbook'
import { readZipDirectory } from '../../../../src/formats/zip/zipDirectory'

/** The first sheet's values, as our own reader has them; a row ends with its last cell. */
export async function readBytes(workbook: Blob) {
  const bytes = new FileBytes(new File([workbook], 'table.xlsx'))
  const read = await readZippedWorkbook(bytes, (await readZipDirectory(bytes))!)
  if (!read.ok) throw new Error(read.fault.code)
  const sheet = read.workbook.sheets[0]!
  return Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from({ length: sheet.widthOf(row + 1) }, (_, column) => sheet.cellAt(row + 1, column + 1)?.value),
  )
}

/** The first sheet's XML. */
export async function readText(workbook: Blob): Promise<string> {
  const parts = unzipSync(new Uint8Array(await workbook.arrayBuffer()))
  return strFromU8(parts['xl/worksheets/sheet1.xml']!)
}
