import type { LedgerRead, LedgerRefusal } from '../../domain/ledger/ledgerRow'
import { FileBytes } from '../bytes/fileBytes'
import { sniffKind } from '../bytes/sniffKind'
import { CsvRows } from '../csv/csvRows'
import { decodeWhole } from '../decode/decodeWhole'
import { htmlSheets, looksLikeHtml } from '../spreadsheet/htmlSheets'
import { readOleWorkbook, readZippedWorkbook } from '../spreadsheet/readWorkbook'
import type { WorkbookOutcome } from '../spreadsheet/sheet'
import { sheetText } from '../spreadsheet/sheetText'
import { isWorkbookZip } from '../spreadsheet/workbookParts'
import { DamagedZip } from '../zip/inflateEntry'
import { readZipDirectory } from '../zip/zipDirectory'
import { ledgerFromRows } from './ledgerFromRows'

/** Nobody's ledger is larger; unpacked, ten times as much is read. */
const mostBytes = 20 * 1024 * 1024
const mostUnpacked = 200 * 1024 * 1024

const refused = (code: LedgerRefusal): LedgerRead => ({ ok: false, code })

/**
 * A ledger out of a workbook, CSV or page of HTML, whatever the name of its file says: the first of its sheets that is
 * one. Hidden sheets are passed over; hidden rows are read, since a ledger is often filtered when it is saved.
 */
export async function readLedgerFile(file: Blob): Promise<LedgerRead> {
  if (file.size > mostBytes) return refused('tooLarge')
  const bytes = new FileBytes(file)
  const first = await bytes.part(0, file.size)
  const kind = sniffKind(first)
  try {
    if (kind === 'ole') return ledgerOf(await readOleWorkbook(bytes))
    if (kind === 'zip') return await readZip(bytes)
  } catch (cause) {
    if (cause instanceof DamagedZip) return refused('damagedWorkbook')
    throw cause
  }
  if (kind !== 'text') return refused('notTable')
  const { text } = await decodeWhole(() => bytes.slices(), first)
  return looksLikeHtml(text) ? ledgerOf(htmlSheets(text)) : ledgerFromRows(csvRows(text))
}

async function readZip(bytes: FileBytes): Promise<LedgerRead> {
  const entries = await readZipDirectory(bytes)
  if (!entries) return refused('damagedWorkbook')
  if (!isWorkbookZip(entries)) return refused('notTable')
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) return refused('tooLarge')
  return ledgerOf(await readZippedWorkbook(bytes, entries))
}

function ledgerOf(outcome: WorkbookOutcome): LedgerRead {
  if (!outcome.ok) {
    const { code } = outcome.fault
    return refused(code === 'notWorkbook' ? 'notTable' : code === 'tooManyCells' ? 'tooLarge' : code)
  }
  if (outcome.workbook.sheets.length === 0) return refused('damagedWorkbook')
  const sheets = outcome.workbook.sheets.filter(({ isHidden }) => !isHidden)
  const options = { takesHidden: true, onUncalculated: () => undefined }
  const reads = sheets.map((sheet) => ledgerFromRows([...sheetText(sheet, options)]))
  return (
    reads.find(({ ok }) => ok) ??
    reads.find((read) => !read.ok && read.code !== 'noHeader') ??
    refused('noHeader')
  )
}

function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  const reader = new CsvRows((cells) => rows.push(cells), mostBytes)
  reader.push(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  reader.finish()
  return rows
}
