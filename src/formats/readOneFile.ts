import type { IssueCode } from '../domain/issue'
import { FileBytes } from './bytes/fileBytes'
import { sniffKind, type ByteKind } from './bytes/sniffKind'
import { readCaseLog } from './caseLog/readCaseLog'
import { readPackageZip } from './dataPackage/readPackageZip'
import { decodeWhole } from './decode/decodeWhole'
import { firstEncoding } from './decode/guessEncoding'
import { IssueLog } from './issueLog'
import type { PartialResult } from './joinMetadata'
import { readSheets } from './readSheets'
import type { ReadShared } from './readShared'
import { readTable } from './readTable'
import type { ReadLimits, ReadOptions } from './readResult'
import { caseResult, failed, tableResult, type FileName } from './sourceResult'
import { htmlSheets, looksLikeHtml } from './spreadsheet/htmlSheets'
import { readOleWorkbook, readZippedWorkbook } from './spreadsheet/readWorkbook'
import { isWorkbookZip } from './spreadsheet/workbookParts'
import { DamagedZip, inflateEntry } from './zip/inflateEntry'
import { readZipDirectory, type ZipEntry } from './zip/zipDirectory'

/** A file, or a member of a zip, to be read as one table. */
interface TableSource extends FileName {
  readonly open: () => AsyncIterable<Uint8Array>
  /** The first part, enough to guess by. */
  readonly first: () => Promise<Uint8Array>
}

const megabyte = 1024 * 1024
const firstPart = megabyte

function isHtml(first: Uint8Array): boolean {
  return looksLikeHtml(new TextDecoder(firstEncoding(first)).decode(first.subarray(0, 4096)))
}

async function firstOf(slices: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const bytes of slices) return bytes
  return new Uint8Array()
}

function progressOf({ fileIndex, file, size }: TableSource, { onProgress }: ReadOptions) {
  return (bytesRead: number, rows: number) =>
    onProgress?.({ fileIndex, file, bytesRead, bytesTotal: size, rows })
}

async function readCases(
  source: TableSource,
  first: Uint8Array,
  { options, limits }: ReadShared,
): Promise<PartialResult | undefined> {
  if (!options.cases) return undefined
  const hints = options.hints?.get(source.file)
  const read = await readCaseLog(first, {
    open: source.open,
    hints: hints?.cases ?? {},
    departmentName: hints?.entityName,
    setting: options.cases,
    issues: () => new IssueLog(source.file),
    longestLine: limits.lineCharacters,
    onProgress: progressOf(source, options),
  })
  if (!read) return undefined
  const { result, ...rest } = caseResult(source, read)
  return { result: { ...result, encoding: read.encoding }, ...rest }
}

/** A page of HTML that passes for a workbook: its tables are read as sheets are. */
async function readHtml(
  source: TableSource,
  first: Uint8Array,
  shared: ReadShared,
): Promise<readonly PartialResult[]> {
  const { text, encoding } = await decodeWhole(source.open, first)
  return readSheets(source, htmlSheets(text), shared).map(({ result, ...rest }) => ({
    result: { ...result, encoding },
    ...rest,
  }))
}

async function readText(source: TableSource, first: Uint8Array, shared: ReadShared): Promise<PartialResult> {
  const { options } = shared
  const log = await readCases(source, first, shared)
  if (log) return log
  const read = await readTable(first, {
    open: source.open,
    size: source.size,
    longestLine: shared.limits.lineCharacters,
    setting: () => ({
      file: source.file,
      hints: {
        ...(options.itemRules ? { itemRules: options.itemRules } : {}),
        ...options.hints?.get(source.file),
      },
      book: shared.book,
      groups: shared.groups,
      issues: new IssueLog(source.file),
    }),
    onProgress: progressOf(source, options),
  })
  const { result, ...rest } = tableResult(source, read)
  return { result: { ...result, encoding: read.encoding }, ...rest }
}

/** A workbook inside a zip: it is unpacked whole, its size being within the limits. */
async function unpacked(source: TableSource): Promise<FileBytes> {
  const pieces: BlobPart[] = []
  for await (const piece of source.open()) pieces.push(new Uint8Array(piece))
  return new FileBytes(new Blob(pieces))
}

async function readSource(
  source: TableSource,
  shared: ReadShared,
  whole: () => Promise<FileBytes>,
): Promise<readonly PartialResult[]> {
  const first = await source.first()
  if (first.length === 0) return [failed(source, 'emptyFile')]
  const kind = sniffKind(first)
  if (kind === 'ole') return readSheets(source, await readOleWorkbook(await whole()), shared)
  if (kind === 'zip') return readInnerZip(source, await whole(), shared)
  if (kind !== 'text') return [failed(source, 'notText', { kind })]
  if (isHtml(first)) return readHtml(source, first, shared)
  return [await readText(source, first, shared)]
}

/** A zip within a zip is read where it is a workbook. */
async function readInnerZip(source: FileName, bytes: FileBytes, shared: ReadShared) {
  const entries = await readZipDirectory(bytes)
  if (!entries) return [failed(source, 'truncatedZip')]
  if (!isWorkbookZip(entries)) return [failed(source, 'notText', { kind: 'binary' })]
  return readWorkbookZip(source, bytes, entries, shared)
}

async function readWorkbookZip(
  source: FileName,
  bytes: FileBytes,
  entries: readonly ZipEntry[],
  shared: ReadShared,
) {
  const fault = zipFault(entries, { ...shared.limits, zipEntries: mostParts })
  if (fault) return [failed(source, fault.code, fault.params)]
  return readSheets(source, await readZippedWorkbook(bytes, entries), shared)
}

/** The browser could not read the file, or a zip's bytes are damaged: both are told; anything else is a bug. */
async function orFailure(
  source: FileName,
  read: () => Promise<readonly PartialResult[]>,
): Promise<readonly PartialResult[]> {
  try {
    return await read()
  } catch (cause) {
    if (cause instanceof DamagedZip) return [failed(source, 'truncatedZip')]
    if (cause instanceof DOMException && cause.name !== 'AbortError') return [failed(source, 'unreadable')]
    throw cause
  }
}

function isHidden(name: string): boolean {
  return name.endsWith('/') || name.startsWith('__MACOSX/') || /(?:^|[/\\])\.[^/\\]*$/.test(name)
}

interface ZipFault {
  readonly code: IssueCode
  readonly params?: Readonly<Record<string, string | number>>
}

/** Tables expand 2 to 20 times; small ones may have much repetition, so only large members are judged. */
const mostExpansion = 200
const judgedFrom = 32 * megabyte
/** A workbook has a part for each sheet, picture and drawing. */
const mostParts = 20_000

function isOverpacked({ packed, size }: ZipEntry): boolean {
  return size > judgedFrom && size > packed * mostExpansion
}

function zipFault(entries: readonly ZipEntry[], limits: ReadLimits): ZipFault | undefined {
  if (entries.length > limits.zipEntries)
    return { code: 'zipTooManyEntries', params: { limit: limits.zipEntries } }
  if (entries.some(({ encrypted }) => encrypted)) return { code: 'encryptedZip' }
  const overpacked = entries.find(isOverpacked)
  if (overpacked)
    return { code: 'zipOverpacked', params: { member: overpacked.name.slice(0, 80), limit: mostExpansion } }
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  const limitMegabytes = limits.zipMegabytes
  return unpacked > limitMegabytes * megabyte
    ? { code: 'zipTooLarge', params: { limitMegabytes } }
    : undefined
}

/** An Office file that is no workbook. */
function isOffice(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name))
  return names.has('[Content_Types].xml') || (names.has('mimetype') && names.has('content.xml'))
}

async function readZip({ fileIndex, file, size }: FileName, bytes: FileBytes, shared: ReadShared) {
  const whole = { fileIndex, file, size }
  const entries = await readZipDirectory(bytes)
  if (!entries) return [failed(whole, 'truncatedZip')]
  if (isWorkbookZip(entries)) return readWorkbookZip(whole, bytes, entries, shared)
  if (isOffice(entries)) return [failed(whole, 'notText', { kind: 'office' })]
  const fault = zipFault(entries, shared.limits)
  if (fault) return [failed(whole, fault.code, fault.params)]
  const ours = await readPackageZip(whole, bytes, entries)
  if (ours) return [ours]
  const results: PartialResult[] = []
  for (const entry of entries.filter(({ name }) => !isHidden(name))) {
    const source = {
      fileIndex: whole.fileIndex,
      file: `${whole.file} › ${entry.name}`,
      size: entry.size,
      open: () => inflateEntry(bytes, entry),
      first: () => firstOf(inflateEntry(bytes, entry)),
    }
    results.push(...(await orFailure(source, () => readSource(source, shared, () => unpacked(source)))))
  }
  const hasTable = results.some(({ result }) => result.layout !== undefined)
  return hasTable ? results : [failed(whole, 'zipWithoutTable'), ...results]
}

async function readByKind(kind: ByteKind, source: TableSource, bytes: FileBytes, shared: ReadShared) {
  if (kind === 'zip') return readZip(source, bytes, shared)
  return readSource(source, shared, () => Promise.resolve(bytes))
}

/** Reads one file into a result, or several where it is a zip. */
export async function readOneFile(
  fileIndex: number,
  file: string,
  bytes: FileBytes,
  shared: ReadShared,
): Promise<readonly PartialResult[]> {
  const { size } = bytes.file
  const source = {
    ...{ fileIndex, file, size },
    open: () => bytes.slices(),
    first: () => bytes.part(0, Math.min(size, firstPart)),
  }
  if (size === 0) return [failed(source, 'emptyFile')]
  if (size > shared.limits.fileMegabytes * megabyte)
    return [failed(source, 'fileTooLarge', { limitMegabytes: shared.limits.fileMegabytes })]
  return orFailure(source, async () => {
    const kind = sniffKind(await bytes.part(0, Math.min(size, 65_536)))
    const results = await readByKind(kind, source, bytes, shared)
    await bytes.finish()
    return results
  })
}
