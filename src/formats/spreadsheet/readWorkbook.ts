import type { FileBytes } from '../bytes/fileBytes'
import { DamagedZip } from '../zip/inflateEntry'
import type { ZipEntry } from '../zip/zipDirectory'
import type { WorkbookOutcome } from './sheet'
import { workbookParts } from './workbookParts'

/** An old workbook has at most 65,536 rows of 256 columns a sheet, at 6 bytes a number or more. */
const mostOleBytes = 256 * 1024 * 1024

const damaged: WorkbookOutcome = { ok: false, fault: { code: 'damagedWorkbook' } }

/** SheetJS takes half a megabyte: it comes with the first workbook. */
function load() {
  return import('./parseWorkbook')
}

/** Reads a workbook of XML parts (.xlsx), its directory already within the limits. */
export async function readZippedWorkbook(
  bytes: FileBytes,
  entries: readonly ZipEntry[],
): Promise<WorkbookOutcome> {
  try {
    const parts = await workbookParts(bytes, entries)
    if (!parts.ok) return parts
    const { parseWorkbook } = await load()
    return parseWorkbook(parts.bytes, 'zip', parts.withFormulas)
  } catch (cause) {
    if (cause instanceof DamagedZip) return damaged
    throw cause
  }
}

/** Reads a workbook in an OLE file (.xls of Excel 5 to 2003, .et). */
export async function readOleWorkbook(bytes: FileBytes): Promise<WorkbookOutcome> {
  const { size } = bytes.file
  if (size > mostOleBytes) return damaged
  const whole = await bytes.part(0, size)
  const { parseWorkbook } = await load()
  return parseWorkbook(whole, 'ole', true)
}
