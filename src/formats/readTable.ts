import { decodeStream } from './decode/decodeStream'
import { firstEncoding, isSingleByte, nextEncoding, type Encoding } from './decode/guessEncoding'
import { sniffShape } from './csv/sniffShape'
import { ByteLines } from './lines/byteLines'
import { findDecimalCommas, withDecimalPoint } from './cells/decimalCommas'
import type { LayoutOutput, LayoutSetting, Recognition } from './layouts/layout'
import { sampleRows } from './layouts/tableHeader'
import {
  checkSeenSheet,
  maySeeTables,
  namesAround,
  readMadeSheet,
  seeSheet,
  type MadeSheetRead,
  type SheetSeen,
} from './tables/readMadeSheet'
import { sheetOfRows } from './tables/sheetOfRows'
import { TableWay } from './tableWay'
import { CsvRows, type CsvFault } from './csv/csvRows'

const previewRows = 12
const previewColumns = 10

/** What one table's reading gave; a failed one has no output and its reasons in the setting's issues. */
export interface TableResult {
  readonly setting: LayoutSetting
  readonly encoding: Encoding
  readonly recognition?: Omit<Recognition, 'open'>
  readonly output?: LayoutOutput
  /** Where its tables were looked for. */
  readonly sheet?: SheetSeen
  readonly preview: readonly (readonly string[])[]
}

/** Says why nothing was read: no text, one column, or a table that no layout knows. */
function reportUnknown(way: TableWay, setting: LayoutSetting) {
  const { issues } = setting
  if (way.rowsWithText === 0) return issues.add('emptyFile')
  if (way.widest <= 1) return issues.add('oneColumn')
  if (way.rowsWithText === 1) return issues.add('headerOnly', { row: 1 })
  const header = way.head.find((cells) => cells.length === way.widest) ?? []
  const seen = header.filter((cell) => cell.trim() !== '').slice(0, 6)
  issues.add('unknownLayout', {}, { seen: seen.join(' | ').slice(0, 200) })
}

function reportEmpty(output: LayoutOutput, way: TableWay, setting: LayoutSetting) {
  if (way.recognition && way.recognition.needs.length > 0 && output.tables.length === 0) return
  if (output.counts.rows === 0)
    setting.issues.add('headerOnly', { row: way.recognition?.seen.headerRow ?? 1 })
  else if (output.tables.length > 0 && output.counts.values + output.counts.missing === 0)
    setting.issues.add('noUsableCells')
}

export interface TableSettings {
  /** Opens the bytes anew from the start: a wrong guess of the encoding begins again. */
  readonly open: () => AsyncIterable<Uint8Array>
  /** A fresh setting for each attempt, so that a failed one leaves no issues behind. */
  readonly setting: () => LayoutSetting
  readonly size: number
  /** Smaller files are read as text; for tests. */
  readonly smallestForLines?: number
  /** Longer tables are not looked at as made for people; for tests. */
  readonly mostMadeRows?: number
  readonly longestLine: number
  readonly onProgress: (bytes: number, rows: number) => void
}

/** Below this size nothing is gained by reading bytes. */
const smallestForLines = 1024 * 1024
/** Nobody lays out more by hand. */
const mostMadeRows = 20_000

const mostMadeBytes = 32 * 1024 * 1024

function mostMade({ size, mostMadeRows: told }: TableSettings): number {
  return size > mostMadeBytes ? 0 : (told ?? mostMadeRows)
}

type Attempt =
  | { readonly kind: 'needsText' }
  | { readonly kind: 'wrongEncoding'; readonly next: Encoding }
  | {
      readonly kind: 'read'
      readonly way: TableWay
      readonly fault?: CsvFault | undefined
      /** All rows, of a file that may be a table made for people. */
      readonly rows?: readonly (readonly string[])[]
      readonly commaDivides?: boolean
    }

/** Reads a huge wide table of UTF-8 from its bytes; anything else needs text. */
async function attemptLines(
  first: Uint8Array,
  settings: TableSettings,
  setting: LayoutSetting,
): Promise<Attempt> {
  const way = new TableWay(setting, () => rows.commaDivides)
  const shape = sniffShape(new TextDecoder().decode(first.subarray(0, 800_000)).replaceAll('\r\n', '\n'))
  const rows = new CsvRows((cells, row) => way.row(cells, row), settings.longestLine, shape)
  const lines = new ByteLines(rows, () => way.lineReader(shape.delimiter), settings.longestLine)
  let bytes = 0
  for await (const slice of settings.open()) {
    const hasMark = bytes === 0 && slice[0] === 0xef && slice[1] === 0xbb && slice[2] === 0xbf
    const verdict = lines.push(hasMark ? slice.subarray(3) : slice)
    if (verdict === 'notUtf8') return { kind: 'wrongEncoding', next: nextEncoding('utf-8', slice) }
    if (verdict === 'needsText' || way.wantsText || way.isUnknown) return { kind: 'needsText' }
    bytes += slice.length
    settings.onProgress(bytes, rows.rows)
  }
  if (lines.finish() !== 'read') return { kind: 'needsText' }
  // Read by its bytes or as text, a table is the same.
  const mayBeMade = rows.rows < mostMade(settings) && maySeeTables(way.recognition)
  return mayBeMade ? { kind: 'needsText' } : { kind: 'read', way }
}

async function attempt(
  settings: TableSettings,
  encoding: Encoding,
  setting: LayoutSetting,
): Promise<Attempt> {
  const way = new TableWay(setting, () => rows.commaDivides)
  const kept: string[][] = []
  const mayBeMade = () => kept.length < mostMade(settings) && maySeeTables(way.recognition)
  const rows = new CsvRows((cells, row) => {
    way.row(cells, row)
    if (mayBeMade()) kept.push(cells)
  }, settings.longestLine)
  let bytes = 0
  for await (const chunk of decodeStream(settings.open(), encoding)) {
    if (!chunk.ok) return { kind: 'wrongEncoding', next: nextEncoding(encoding, chunk.bytes) }
    bytes += chunk.bytes
    const fault = rows.push(chunk.text)
    if (fault) return { kind: 'read', way, fault }
    settings.onProgress(bytes, rows.rows)
    if (way.isUnknown && !mayBeMade()) return { kind: 'read', way }
  }
  const fault = rows.finish()
  return { kind: 'read', way, fault, ...(mayBeMade() ? { rows: kept, commaDivides: rows.commaDivides } : {}) }
}

function reportEncoding(encoding: Encoding, setting: LayoutSetting) {
  if (isSingleByte(encoding)) setting.issues.add('guessedEncoding', {}, { encoding })
  else if (encoding !== 'utf-8') setting.issues.add('decodedAs', {}, { encoding })
}

/** The first cells of the first rows. */
export function previewOf(head: readonly (readonly string[])[]): string[][] {
  return head.slice(0, previewRows).map((cells) => cells.slice(0, previewColumns))
}

/** What a reading by found tables gave; says where it gave nothing. */
export function concludeMade({ recognition, output }: MadeSheetRead, setting: LayoutSetting) {
  const { values, missing, rows } = output.counts
  if (recognition.needs.length === 0 || output.tables.length > 0) {
    if (rows === 0) setting.issues.add('headerOnly', { row: recognition.seen.headerRow })
    else if (values + missing === 0) setting.issues.add('noUsableCells')
  }
  return { setting, recognition, output }
}

function conclude(way: TableWay, setting: LayoutSetting, fault?: CsvFault, longestLine = 0) {
  const preview = previewOf(way.head)
  if (fault) {
    setting.issues.add(
      fault.code,
      { row: fault.row },
      fault.code === 'lineTooLong' ? { limit: longestLine } : undefined,
    )
    return { setting, preview }
  }
  const output = way.finish()
  if (output) reportEmpty(output, way, setting)
  else reportUnknown(way, setting)
  return {
    setting,
    preview,
    ...(way.recognition ? { recognition: way.recognition } : {}),
    ...(output ? { output } : {}),
  }
}

interface MadeRows {
  readonly rows: readonly (readonly string[])[]
  readonly commaDivides: boolean
}

/** Numbers with decimal commas as the rest of the file has them. */
function withPoints({ rows, commaDivides }: MadeRows, { issues }: LayoutSetting) {
  const columns = findDecimalCommas(sampleRows(rows.slice(0, 60), -1), commaDivides)
  if (columns.size === 0) return rows
  return rows.map((cells, row) =>
    cells.map((text, column) => {
      const read = columns.has(column) ? withDecimalPoint(text) : text
      if (read !== text) issues.tally('decimalComma', row + 1, column + 1)
      return read
    }),
  )
}

/** Reads rows by the tables found among them; where that is not the better way, says only what was found. */
function readMadeRows(
  made: MadeRows,
  { recognition, output, setting: tried }: Omit<TableResult, 'encoding'>,
  plain: LayoutSetting,
): { readonly sheet: SheetSeen; readonly read?: MadeSheetRead } {
  const setting = {
    ...plain,
    ...{ sheetName: undefined, fileNames: namesAround(plain.file), takesHidden: true },
  }
  const sheet = sheetOfRows(withPoints(made, setting))
  const seen = seeSheet(sheet, setting)
  const read = readMadeSheet(sheet, seen, recognition, { setting, plain: () => output })
  if (!read && output) checkSeenSheet(sheet, seen, { ...setting, issues: tried.issues })
  return { sheet: seen, ...(read ? { read } : {}) }
}

/** Reads one table out of the rows of a sheet, which come in order from the first on. */
export function readTableRows(
  rows: Iterable<string[]>,
  setting: LayoutSetting,
): Omit<TableResult, 'encoding'> {
  const way = new TableWay(setting, () => false)
  let row = 0
  for (const cells of rows) {
    way.row(cells, ++row)
    if (way.isUnknown) break
  }
  return conclude(way, setting)
}

/** Reads one table out of bytes: finds its encoding, delimiter and layout, and lets the layout read it. */
export async function readTable(first: Uint8Array, settings: TableSettings): Promise<TableResult> {
  let encoding = firstEncoding(first)
  let byLines = encoding === 'utf-8' && settings.size >= (settings.smallestForLines ?? smallestForLines)
  for (;;) {
    const setting = settings.setting()
    const found = byLines
      ? await attemptLines(first, settings, setting)
      : await attempt(settings, encoding, setting)
    byLines = false
    if (found.kind === 'needsText') continue
    if (found.kind === 'wrongEncoding') {
      encoding = found.next
      continue
    }
    const plain = conclude(found.way, setting, found.fault, settings.longestLine)
    const { rows, commaDivides = false, fault } = found
    const fresh = settings.setting()
    const mayBeMade = rows && !fault && maySeeTables(plain.recognition)
    const made = mayBeMade ? readMadeRows({ rows, commaDivides }, plain, fresh) : undefined
    reportEncoding(encoding, made?.read ? fresh : setting)
    if (!made?.read) return { encoding, ...plain, ...(made ? { sheet: made.sheet } : {}) }
    return { encoding, ...concludeMade(made.read, fresh), preview: plain.preview, sheet: made.sheet }
  }
}
