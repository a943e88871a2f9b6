import type { IssueCode } from '../domain/issue'
import type { FileBytes } from './bytes/fileBytes'
import { sniffKind, type ByteKind } from './bytes/sniffKind'
import { readCaseLog } from './caseLog/readCaseLog'
import type { EntityBook } from './entityBook'
import type { GroupBook } from './groupBook'
import { IssueLog } from './issueLog'
import type { PartialResult } from './joinMetadata'
import { periodRange } from './layouts/rowPeriods'
import { readTable } from './readTable'
import { emptyContext, type ReadLimits, type ReadOptions } from './readResult'
import { DamagedZip, inflateEntry } from './zip/inflateEntry'
import { readZipDirectory, type ZipEntry } from './zip/zipDirectory'

/** What all files of one reading share. */
export interface ReadShared {
  readonly options: ReadOptions
  readonly limits: ReadLimits
  readonly book: EntityBook
  readonly groups: GroupBook
}

interface FileName {
  readonly fileIndex: number
  /** As shown. */
  readonly file: string
  readonly size: number
}

/** A file, or a member of a zip, to be read as one table. */
interface TableSource extends FileName {
  readonly open: () => AsyncIterable<Uint8Array>
  /** The first part, enough to guess by. */
  readonly first: () => Promise<Uint8Array>
}

const megabyte = 1024 * 1024
const firstPart = megabyte

function failed(
  source: FileName,
  code: IssueCode,
  params?: Readonly<Record<string, string | number>>,
): PartialResult {
  const issues = new IssueLog(source.file)
  issues.add(code, {}, params)
  const { fileIndex, file, size } = source
  return {
    result: {
      fileIndex,
      file,
      size,
      preview: [],
      needs: [],
      tables: [],
      context: emptyContext,
      issues: issues.toList(),
    },
  }
}

async function firstOf(slices: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const bytes of slices) return bytes
  return new Uint8Array()
}

function progressOf({ fileIndex, file, size }: TableSource, { onProgress }: ReadOptions) {
  return (bytesRead: number, rows: number) =>
    onProgress?.({ fileIndex, file, bytesRead, bytesTotal: size, rows })
}

/** A case log is no table of figures: it is counted, and neither its rows nor a preview of them are kept. */
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
  const { table, log } = read
  const { header, columns, rows, dropped, headerRow } = table
  const { fileIndex, file, size } = source
  return {
    result: {
      ...{ fileIndex, file, size, encoding: read.encoding, layout: 'caseLog', confidence: 1 },
      ...{ preview: [], tables: [], context: emptyContext, issues: read.issues.toList() },
      seen: { headerRow },
      needs: columns.department === undefined ? ['entity'] : [],
      caseTable: { header, columns, rows, dropped },
      ...(log ? { cases: log } : {}),
    },
  }
}

async function readSource(source: TableSource, shared: ReadShared): Promise<PartialResult> {
  const { options } = shared
  const first = await source.first()
  if (first.length === 0) return failed(source, 'emptyFile')
  const kind = sniffKind(first)
  if (kind !== 'text') return failed(source, 'notText', { kind: kind === 'zip' ? 'binary' : kind })
  const log = await readCases(source, first, shared)
  if (log) return log
  const { encoding, setting, recognition, output, preview } = await readTable(first, {
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
  const { fileIndex, file, size } = source
  const periods = output?.tables.flatMap((table) => table.periods) ?? []
  return {
    result: {
      ...{ fileIndex, file, size, encoding, preview },
      ...(recognition
        ? {
            layout: recognition.layout,
            confidence: recognition.confidence,
            seen: { ...recognition.seen, ...periodRange(periods) },
          }
        : {}),
      ...(output ? { counts: output.counts } : {}),
      needs: recognition?.needs ?? [],
      tables: output?.tables.filter((table) => table.cellValue.length > 0) ?? [],
      context: {
        groupings: [],
        definitions: output?.definitions ?? [],
        ...(output?.source ? { source: output.source } : {}),
      },
      issues: setting.issues.toList(),
    },
    ...(output?.economies ? { economies: output.economies } : {}),
    ...(output?.series ? { series: output.series } : {}),
  }
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

function isOverpacked({ packed, size }: ZipEntry): boolean {
  return size > judgedFrom && size > packed * mostExpansion
}

function zipFault(entries: readonly ZipEntry[], limits: ReadLimits): ZipFault | undefined {
  if (entries.length > limits.zipEntries)
    return { code: 'zipTooManyEntries', params: { limit: limits.zipEntries } }
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('[Content_Types].xml') || (names.has('mimetype') && names.has('content.xml')))
    return { code: 'notText', params: { kind: 'office' } }
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

async function readZip(whole: FileName, bytes: FileBytes, shared: ReadShared) {
  const entries = await readZipDirectory(bytes)
  if (!entries) return [failed(whole, 'truncatedZip')]
  const fault = zipFault(entries, shared.limits)
  if (fault) return [failed(whole, fault.code, fault.params)]
  const results: PartialResult[] = []
  for (const entry of entries.filter(({ name }) => !isHidden(name))) {
    const source = {
      fileIndex: whole.fileIndex,
      file: `${whole.file} › ${entry.name}`,
      size: entry.size,
      open: () => inflateEntry(bytes, entry),
      first: () => firstOf(inflateEntry(bytes, entry)),
    }
    results.push(...(await orFailure(source, async () => [await readSource(source, shared)])))
  }
  const hasTable = results.some(({ result }) => result.layout !== undefined)
  return hasTable ? results : [failed(whole, 'zipWithoutTable'), ...results]
}

async function readByKind(kind: ByteKind, source: TableSource, bytes: FileBytes, shared: ReadShared) {
  if (kind === 'zip') return readZip(source, bytes, shared)
  return [await readSource(source, shared)]
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
