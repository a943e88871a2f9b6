import type { FactTable } from '../../domain/facts/factTable'
import type { FileBytes } from '../bytes/fileBytes'
import type { PartialResult } from '../joinMetadata'
import { periodRange } from '../layouts/rowPeriods'
import { failed, type FileName } from '../sourceResult'
import { inflateEntry } from '../zip/inflateEntry'
import type { ZipEntry } from '../zip/zipDirectory'
import { csvRows } from './csvRecords'
import { parseDescriptor } from './packageDescriptor'
import { readDataPackage } from './readDataPackage'
import { readExported } from './readExported'

const descriptorName = 'datapackage.json'
const previewRows = 20
const previewColumns = 12

/** A data package of our own in a zip, at its top or in one folder; undefined where the zip is something else. */
export async function readPackageZip(
  whole: FileName,
  bytes: FileBytes,
  entries: readonly ZipEntry[],
): Promise<PartialResult | undefined> {
  const entry = entries.find(({ name }) => name === descriptorName || name.endsWith(`/${descriptorName}`))
  if (!entry) return undefined
  const folder = entry.name.slice(0, -descriptorName.length)
  const json = parsed(await textOf(bytes, entry))
  const descriptor = parseDescriptor(json)
  if (!descriptor) return undefined
  const texts = async (path: string) => {
    const found = entries.find(({ name }) => name === folder + path)
    return found && textOf(bytes, found)
  }
  const read = descriptor.isExported
    ? await readExported(descriptor, texts)
    : await readDataPackage(json, async (path) => (await texts(path)) ?? Promise.reject(new Error(path)))
  if (!read.ok) return failedAt(whole, read.issues[0]!)
  const { tables, context } = read.value
  if (tables.every(({ cellValue }) => cellValue.length === 0)) return failed(whole, 'noUsableCells')
  const first = descriptor.resources.find(({ role }) => role === 'observations')!
  return {
    result: {
      ...whole,
      ...{ layout: 'dataPackage', confidence: 1, needs: [], issues: [], context },
      seen: { headerRow: 1, ...periodRange(tables.flatMap(({ periods }) => periods)) },
      counts: countsOf(tables),
      preview: previewOf((await texts(first.path)) ?? ''),
      tables: tables.map((table) => ({ ...table, file: `${whole.file} › ${table.file}` })),
    },
  }
}

function failedAt(
  whole: FileName,
  { code, at }: { code: Parameters<typeof failed>[1]; at: { file?: string; row?: number } },
) {
  const { result } = failed({ ...whole, file: `${whole.file} › ${at.file ?? ''}` }, code)
  const issues = result.issues.map((issue) => ({
    ...issue,
    at: { ...issue.at, ...(at.row ? { row: at.row } : {}) },
  }))
  return { result: { ...result, file: whole.file, issues } }
}

function countsOf(tables: readonly FactTable[]) {
  const [first] = tables
  const cells = tables.reduce((sum, { cellValue }) => sum + cellValue.length, 0)
  const missing = tables.reduce((sum, table) => sum + missingIn(table), 0)
  return {
    rows: tables.reduce((sum, { runRow }) => sum + runRow.length, 0),
    entities: new Set(tables.flatMap(({ entities }) => entities.map(({ code }) => code))).size,
    indicators: new Set(tables.flatMap(({ indicators }) => indicators.map(({ code }) => code))).size,
    periods: first?.periods.length ?? 0,
    values: cells - missing,
    missing,
  }
}

function missingIn({ cellValue: { blocks } }: FactTable): number {
  let missing = 0
  for (const block of blocks) for (const value of block) if (Number.isNaN(value)) missing++
  return missing
}

function previewOf(text: string): readonly (readonly string[])[] {
  const head = text.split('\n', previewRows).join('\n')
  return csvRows(head).map((row) => row.slice(0, previewColumns))
}

async function textOf(bytes: FileBytes, entry: ZipEntry): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of inflateEntry(bytes, entry)) text += decoder.decode(piece, { stream: true })
  return text + decoder.decode()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
