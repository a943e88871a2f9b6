import { sniffShape } from '../csv/sniffShape'
import { CsvRows, type CsvFault } from '../csv/csvRows'
import { decodeStream } from '../decode/decodeStream'
import { firstEncoding, isSingleByte, nextEncoding, type Encoding } from '../decode/guessEncoding'
import type { IssueLog } from '../issueLog'
import type { LogRows } from './logRows'
import { CaseCounter, type CaseTable } from './caseCounter'
import { caseTableOf } from './caseHead'
import type { CaseHints, CaseLogRead, CaseSetting } from './caseLog'
import { FieldRows } from './fieldRows'

export interface CaseSource {
  /** Opens the bytes anew from the start: a wrong guess of the encoding begins again. */
  readonly open: () => AsyncIterable<Uint8Array>
  readonly hints: CaseHints
  /** Whose log it is, where it has no such column. */
  readonly departmentName?: string | undefined
  readonly setting: CaseSetting
  /** A fresh log of issues for each attempt. */
  readonly issues: () => IssueLog
  readonly longestLine: number
  readonly onProgress: (bytes: number, rows: number) => void
}

export interface CaseReading {
  readonly encoding: Encoding
  readonly table: CaseTable
  readonly issues: IssueLog
  /** Undefined where the log lacks what it takes. */
  readonly log?: CaseLogRead
}

const headBytes = 256 * 1024
const headRows = 60

async function* oneSlice(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The first rows as text; the last line may be cut, and is left out. */
async function headOf(
  first: Uint8Array,
  encoding: Encoding,
): Promise<{ text: string } | { bytes: Uint8Array }> {
  for await (const chunk of decodeStream(oneSlice(first), encoding)) {
    if (!chunk.ok) return { bytes: chunk.bytes }
    return { text: chunk.text }
  }
  return { text: '' }
}

function rowsOf(text: string, isWhole: boolean, longestLine: number): LogRows {
  const rows: string[][] = []
  const reader = new CsvRows((cells) => void (rows.length < headRows && rows.push(cells)), longestLine)
  reader.push(isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1))
  if (isWhole) reader.finish()
  return rows
}

/**
 * Reads a case log (rules A2–A2c): counts its rows as they come and keeps none. Undefined where the first rows are not
 * those of a case log. Needs `first`, the beginning of the bytes.
 */
export async function readCaseLog(first: Uint8Array, source: CaseSource): Promise<CaseReading | undefined> {
  const beginning = first.subarray(0, headBytes)
  let encoding = firstEncoding(first)
  let head = await headOf(beginning, encoding)
  while ('bytes' in head) {
    encoding = nextEncoding(encoding, head.bytes)
    head = await headOf(beginning, encoding)
  }
  const rows = rowsOf(head.text, beginning.length < headBytes, source.longestLine)
  const table = caseTableOf(rows, source.hints, source.departmentName)
  if (!table) return undefined
  const shape = sniffShape(head.text)
  for (;;) {
    const issues = source.issues()
    if (!canCount(table, issues)) return { encoding, table, issues }
    const counter = new CaseCounter(table, source.setting, issues)
    const columns = Object.values(table.columns)
    const fields = new FieldRows(columns, (cells, row) => counter.row(cells, row), source.longestLine, shape)
    const ended = await readAll(source, encoding, fields)
    if (ended && 'wrong' in ended) {
      encoding = nextEncoding(encoding, ended.wrong)
      continue
    }
    if (isSingleByte(encoding)) issues.add('guessedEncoding', {}, { encoding })
    else if (encoding !== 'utf-8') issues.add('decodedAs', {}, { encoding })
    if (ended) {
      const limit = ended.code === 'lineTooLong' ? { limit: source.longestLine } : undefined
      issues.add(ended.code, { row: ended.row }, limit)
      return { encoding, table, issues }
    }
    return { encoding, table, issues, log: concluded(counter, table, issues) }
  }
}

function concluded(counter: CaseCounter, table: CaseTable, issues: IssueLog): CaseLogRead {
  const log = counter.finish()
  if (log.counts.rows === 0) issues.add('headerOnly', { row: table.headerRow })
  else if (log.counts.finished + log.counts.open + log.counts.returned === 0) issues.add('noUsableCells')
  if (log.counts.untimed > 0) issues.add('caseWithoutCalendar', {}, { cases: log.counts.untimed })
  return log
}

/** Whether counting can begin: it is known when cases ended, and whose they are. What is not known is asked or told. */
function canCount(table: CaseTable, issues: IssueLog): boolean {
  if (table.columns.finished === undefined) {
    issues.add('caseLogWithoutEnd', { row: table.headerRow })
    return false
  }
  return table.columns.department !== undefined || table.departmentName !== undefined
}

/** Reads a case log out of the rows of a sheet, which are gone through twice; undefined where it is none. */
export function readCaseRows(
  rows: () => Iterable<readonly string[]>,
  source: Pick<CaseSource, 'hints' | 'departmentName' | 'setting'>,
  issues: IssueLog,
): Omit<CaseReading, 'encoding'> | undefined {
  const head: (readonly string[])[] = []
  for (const cells of rows()) if (head.push(cells) === headRows) break
  const table = caseTableOf(head, source.hints, source.departmentName)
  if (!table) return undefined
  if (!canCount(table, issues)) return { table, issues }
  const counter = new CaseCounter(table, source.setting, issues)
  let row = 0
  for (const cells of rows()) counter.row(cells, ++row)
  return { table, issues, log: concluded(counter, table, issues) }
}

async function readAll(
  { open, onProgress }: CaseSource,
  encoding: Encoding,
  fields: FieldRows,
): Promise<CsvFault | { readonly wrong: Uint8Array } | undefined> {
  let bytes = 0
  for await (const chunk of decodeStream(open(), encoding)) {
    if (!chunk.ok) return { wrong: chunk.bytes }
    bytes += chunk.bytes
    const fault = fields.push(chunk.text)
    if (fault) return fault
    onProgress(bytes, fields.rows)
  }
  return fields.finish()
}
