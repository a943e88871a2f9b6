import type { Database } from '../openDatabase'
import type {
  DatasetRecord,
  DocumentRecord,
  EditDraftRecord,
  ImportRecord,
  RevisionRecord,
  ScenarioRecord,
  SchemeRecord,
  SettingRecord,
  TargetSetRecord,
  TemplateRecord,
} from '../records'
import { readWholePanels } from '../panelParts'
import type { Stored } from '../storageFault'
import {
  backupFormat,
  backupVersion,
  entryNames,
  packOrigins,
  restoreDatasetId,
  type Manifest,
  type CubeLine,
  type PanelLine,
} from './backupFormat'
import { attemptBackup, Refusal, throwIfCancelled } from './refusal'
import { writeZip, type ZipWriter } from './zipWriter'

export interface ExportOptions {
  readonly createdAt: number
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

interface Snapshot {
  readonly datasets: readonly DatasetRecord[]
  readonly revisions: readonly RevisionRecord[]
  readonly imports: readonly ImportRecord[]
  readonly settings: readonly SettingRecord[]
  readonly schemes: readonly SchemeRecord[]
  readonly scenarios: readonly ScenarioRecord[]
  readonly targets: readonly TargetSetRecord[]
  readonly templates: readonly TemplateRecord[]
  readonly editDrafts: readonly EditDraftRecord[]
  readonly documents: readonly DocumentRecord[]
  readonly panelIds: readonly string[]
  readonly definitionIds: readonly string[]
  readonly cubeIds: readonly string[]
}

/** Few enough that packing them takes no longer than a frame or two. */
const panelsPerRead = 8

/**
 * Packs every dataset, its revisions and what they name, and all that is kept with it, into one zip. What no revision
 * names stays out.
 * Best called in a worker. The same data and time give the same bytes.
 */
export function exportEverything(database: Database, options: ExportOptions): Promise<Stored<Blob>> {
  return attemptBackup(async () => {
    const snapshot = await takeSnapshot(database)
    const zip = writeZip()
    const { datasets, revisions, imports, settings, schemes, scenarios, targets } = snapshot
    const { templates, editDrafts, documents } = snapshot
    await writeLines(zip, entryNames.datasets, datasets)
    await writeLines(zip, entryNames.revisions, revisions)
    await writeLines(zip, entryNames.imports, imports)
    await writeLines(zip, entryNames.settings, settings)
    await writeLines(zip, entryNames.schemes, schemes)
    await writeLines(zip, entryNames.scenarios, scenarios)
    await writeLines(zip, entryNames.targets, targets)
    await writeLines(zip, entryNames.templates, templates)
    await writeLines(zip, entryNames.editDrafts, editDrafts)
    await writeLines(zip, entryNames.documents, documents)
    const definitions = await writeDefinitions(zip, database, snapshot.definitionIds)
    const panels = await writePanels(zip, database, snapshot.panelIds, options)
    const cubes = await writeCubes(zip, database, snapshot.cubeIds, options)
    const origins = await writeOrigins(zip, database, snapshot.panelIds, options)
    const counts = {
      datasets: datasets.length,
      revisions: revisions.length,
      imports: imports.length,
      settings: settings.length,
      definitions,
      panels,
      origins,
      schemes: schemes.length,
      scenarios: scenarios.length,
      targets: targets.length,
      cubes,
      templates: templates.length,
      editDrafts: editDrafts.length,
      documents: documents.length,
    }
    const { createdAt } = options
    const manifest: Manifest = { format: backupFormat, version: backupVersion, createdAt, counts }
    await writeLines(zip, entryNames.manifest, [manifest])
    return zip.finish()
  })
}

/** In one transaction, so that no import is seen by half. Panels never change and can be read after it. */
function takeSnapshot({ strict }: Database): Promise<Snapshot> {
  const { datasets, revisions, imports, settings, schemes, scenarios, targets } = strict
  const { templates, editDrafts, documents } = strict
  const small = [settings, schemes, scenarios, targets, templates, editDrafts, documents]
  const tables = [datasets, revisions, imports, ...small]
  return strict.transaction('r', tables, async () => {
    const allRevisions = await revisions.toArray()
    const indicators = allRevisions.flatMap(({ catalogue }) => catalogue.indicators)
    return {
      datasets: await datasets.toArray(),
      revisions: allRevisions,
      imports: (await imports.toArray()).filter(isProvenance),
      settings: await settings.toArray(),
      schemes: await schemes.toArray(),
      scenarios: await scenarios.toArray(),
      targets: await targets.toArray(),
      templates: await templates.toArray(),
      editDrafts: await editDrafts.toArray(),
      documents: await documents.toArray(),
      panelIds: namedIn(indicators.map(({ panel }) => panel)),
      cubeIds: namedIn(allRevisions.map(({ catalogue }) => catalogue.cases)),
      definitionIds: namedIn(indicators.map(({ definition }) => definition)),
    }
  })
}

/** Not the record of an earlier restore, which only says who wrote the panels here. */
function isProvenance({ status, datasetId }: ImportRecord): boolean {
  return status === 'published' && datasetId !== restoreDatasetId
}

function namedIn(keys: readonly (string | undefined)[]): string[] {
  return [...new Set(keys)].filter((key) => key !== undefined).sort()
}

async function writeLines(zip: ZipWriter, name: string, records: Iterable<unknown>): Promise<void> {
  const words = new TextEncoder()
  const entry = zip.begin(name, 'text')
  for (const record of records) await entry.push(words.encode(`${JSON.stringify(record)}\n`))
  entry.end()
}

async function writeDefinitions(
  zip: ZipWriter,
  { relaxed }: Database,
  ids: readonly string[],
): Promise<number> {
  const records = await relaxed.definitions.bulkGet([...ids])
  const lines = records.map((record, index) => {
    if (!record) throw new Refusal('missingPanel', ids[index])
    return { id: record.id, definition: record.definition }
  })
  await writeLines(zip, entryNames.definitions, lines)
  return lines.length
}

async function writePanels(
  zip: ZipWriter,
  { relaxed }: Database,
  ids: readonly string[],
  { onProgress, signal }: ExportOptions,
): Promise<number> {
  const lines: PanelLine[] = []
  const binary = zip.begin(entryNames.panelBytes, 'binary')
  for (const batch of batchesOf(ids)) {
    throwIfCancelled(signal)
    const read = await relaxed.transaction('r', relaxed.panels, relaxed.panelParts, () =>
      readWholePanels(relaxed, batch),
    )
    if (!read.ok) throw new Refusal(read.fault)
    for (const [index, record] of read.value.entries()) {
      if (!record) throw new Refusal('missingPanel', batch[index])
      const { id, format, notes, bytes } = record
      lines.push({ id, format, notes, size: bytes.byteLength })
      await binary.push(new Uint8Array(bytes))
    }
    onProgress?.(lines.length, ids.length)
  }
  binary.end()
  await writeLines(zip, entryNames.panels, lines)
  return lines.length
}

async function writeCubes(
  zip: ZipWriter,
  { relaxed }: Database,
  ids: readonly string[],
  { signal }: ExportOptions,
): Promise<number> {
  const lines: CubeLine[] = []
  const binary = zip.begin(entryNames.cubeBytes, 'binary')
  for (const id of ids) {
    throwIfCancelled(signal)
    const record = await relaxed.cubes.get(id)
    if (!record) throw new Refusal('missingPanel', id)
    const { format, about, bytes } = record
    lines.push({ id, format, about, size: bytes.byteLength })
    await binary.push(new Uint8Array(bytes))
  }
  binary.end()
  await writeLines(zip, entryNames.cubes, lines)
  return lines.length
}

async function writeOrigins(
  zip: ZipWriter,
  { relaxed }: Database,
  ids: readonly string[],
  { signal }: ExportOptions,
): Promise<number> {
  const lines: unknown[] = []
  const binary = zip.begin(entryNames.originBytes, 'binary')
  for (const batch of batchesOf(ids)) {
    throwIfCancelled(signal)
    for (const record of await relaxed.origins.bulkGet(batch)) {
      if (!record) continue
      const { line, bytes } = packOrigins(record.id, record.origins)
      lines.push(line)
      for (const array of bytes) await binary.push(array)
    }
  }
  binary.end()
  await writeLines(zip, entryNames.origins, lines)
  return lines.length
}

function* batchesOf(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += panelsPerRead)
    yield ids.slice(start, start + panelsPerRead)
}
