import * as v from 'valibot'
import type { Catalogue } from '../../domain/catalogue/catalogue'
import { entryNames } from '../backup/backupFormat'
import {
  datasetSchema,
  definitionSchema,
  documentSchema,
  revisionSchema,
  schemeRecordSchema,
  targetSetRecordSchema,
} from '../backup/backupSchemas'
import { entryRecords, type EntryRecords } from '../backup/openBackup'
import { attemptBackup, Refusal } from '../backup/refusal'
import { readDirectory, readEntry, type ZipEntry } from '../backup/zipReading'
import { deleteDataset } from '../changeDataset'
import { endImport, startImport, writeRecords } from '../imports'
import type { Database } from '../openDatabase'
import type { DatasetRecord, DocumentRecord, RevisionRecord, SchemeRecord, TargetSetRecord } from '../records'
import type { Stored, StorageFault } from '../storageFault'
import {
  packContentSchema,
  packEntries,
  packHeadSchema,
  packManifestName,
  packManifestSchema,
  packVersion,
  type Hash,
} from './packFormat'

export interface OpenPackOptions {
  readonly now: () => number
  readonly id: () => string
  readonly hash: () => Hash
  /** Where it was fetched from, and its mark there; what came from there before gives way. */
  readonly from?: { readonly url: string; readonly etag?: string }
}

export interface OpenedPack {
  readonly datasetId: string
  /** False where the same pack is there already. */
  readonly isNew: boolean
}

/**
 * Opens a pack as a dataset that is only read (rule W10). All of it is held against its hashes and checked before
 * anything is written; the same pack again is the same dataset.
 */
export async function openPack(
  database: Database,
  file: Blob,
  options: OpenPackOptions,
): Promise<Stored<OpenedPack>> {
  const opened = await attemptBackup(async () => {
    const entries = await readDirectory(file)
    const fingerprint = await checkHashes(file, entries, options.hash)
    const records = entryRecords(file, entries)
    const contents = await readContents(database, records, `pack-${fingerprint.slice(0, 32)}`, options.id)
    const { dataset } = contents
    const before = await earlierOnes(database, dataset.id, options.from?.url)
    if (before.isThere) {
      if (options.from) await database.strict.datasets.update(dataset.id, { pack: options.from })
    } else await write(database, records, contents, options)
    for (const id of before.older) unwrap(await deleteDataset(database, id))
    return { datasetId: dataset.id, isNew: !before.isThere }
  })
  return opened.ok ? opened : { ok: false, fault: packFault(opened.fault) }
}

/** What is said of backups by those who read them, said of packs. */
function packFault(fault: StorageFault): StorageFault {
  switch (fault.code) {
    case 'backupForeign':
      return { code: 'packForeign' }
    case 'backupNewer':
      return { code: 'packNewer' }
    case 'backupTruncated':
    case 'backupInvalid':
    case 'backupTooLarge':
      return { code: 'packDamaged', place: fault.place ?? 'zip' }
    default:
      return fault
  }
}

/** The hash of the manifest, which names those of all others: a pack's fingerprint. */
async function checkHashes(
  file: Blob,
  entries: ReadonlyMap<string, ZipEntry>,
  newHash: () => Hash,
): Promise<string> {
  const manifest = entries.get(packManifestName)
  if (!manifest) throw new Refusal('backupForeign')
  const json = await readManifest(file, entries)
  const head = v.safeParse(packHeadSchema, json)
  if (!head.success) throw new Refusal('backupForeign')
  if (head.output.version > packVersion) throw new Refusal('backupNewer')
  const read = v.safeParse(packManifestSchema, json)
  if (!read.success) throw new Refusal('packDamaged', packManifestName)
  for (const name of entries.keys())
    if (name !== packManifestName && !(packEntries as readonly string[]).includes(name))
      throw new Refusal('packDamaged', name)
  for (const name of packEntries) {
    const entry = entries.get(name)
    if (!entry || (await hashOf(file, entry, newHash)) !== read.output.hashes[name])
      throw new Refusal('packDamaged', name)
  }
  return hashOf(file, manifest, newHash)
}

async function readManifest(file: Blob, entries: ReadonlyMap<string, ZipEntry>): Promise<unknown> {
  const bytes = await entryRecords(file, entries).whole(packManifestName)
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    throw new Refusal('packDamaged', packManifestName)
  }
}

async function hashOf(file: Blob, entry: ZipEntry, newHash: () => Hash): Promise<string> {
  const hash = newHash()
  for await (const chunk of readEntry(file, entry)) hash.add(chunk)
  return hash.finish()
}

interface PackContents {
  readonly dataset: DatasetRecord
  readonly revision: RevisionRecord
  readonly schemes: readonly SchemeRecord[]
  readonly targets: readonly TargetSetRecord[]
  readonly documents: readonly DocumentRecord[]
  /** New keys of panels and definitions: the old ones may be taken here. */
  readonly renamed: ReadonlyMap<string, string>
}

async function readContents(
  { strict }: Database,
  { records, panels }: EntryRecords,
  datasetId: string,
  newId: () => string,
): Promise<PackContents> {
  const datasets = await all(records(entryNames.datasets, datasetSchema))
  const revisions = await all(records(entryNames.revisions, revisionSchema))
  const [packed, revision] = [datasets[0], revisions[0]]
  const isOne = datasets.length === 1 && revisions.length === 1
  if (!packed || !revision || !isOne || revision.catalogue.cases !== undefined)
    throw new Refusal('packDamaged', entryNames.revisions)
  const isOwn = (one: { readonly datasetId: string }): boolean => one.datasetId === packed.id
  const schemes = await all(records(entryNames.schemes, schemeRecordSchema))
  const targets = await all(records(entryNames.targets, targetSetRecordSchema))
  const documents = await all(records(entryNames.documents, documentSchema))
  if (![revision, ...schemes, ...targets, ...documents].every(isOwn))
    throw new Refusal('packDamaged', entryNames.datasets)
  const said = documents.filter(({ kind }) => kind === 'pack')
  if (said.length !== 1 || !v.is(packContentSchema, said[0]!.content))
    throw new Refusal('packDamaged', entryNames.documents)
  const ids = new Set<string>()
  for await (const { record } of panels()) ids.add(record.id)
  for await (const { record } of records(entryNames.definitions, definitionSchema)) ids.add(record.id)
  const renamed = new Map([...ids].map((id) => [id, newId()]))
  // What was published names the revision that it rests on: it keeps its id where that is free.
  const isTaken = (await strict.revisions.get(revision.id)) !== undefined
  const head = isTaken ? newId() : revision.id
  return {
    dataset: { ...packed, id: datasetId, head },
    revision: { ...revision, id: head, datasetId, catalogue: renamedCatalogue(revision.catalogue, renamed) },
    schemes: schemes.map((one) => ({ ...one, id: newId(), datasetId })),
    targets: targets.map((one) => ({ ...one, id: newId(), datasetId })),
    documents: documents.map(({ keeps: _keeps, ...one }) => ({
      ...one,
      datasetId,
      id: `${datasetId}${one.id.slice(packed.id.length)}`,
    })),
    renamed,
  }
}

function renamedCatalogue(catalogue: Catalogue, renamed: ReadonlyMap<string, string>): Catalogue {
  const nameOf = (id: string): string => {
    const name = renamed.get(id)
    if (name === undefined) throw new Refusal('packDamaged', entryNames.panels)
    return name
  }
  return {
    ...catalogue,
    indicators: catalogue.indicators.map((indicator) => ({
      ...indicator,
      ...(indicator.panel === undefined ? {} : { panel: nameOf(indicator.panel) }),
      ...(indicator.definition === undefined ? {} : { definition: nameOf(indicator.definition) }),
    })),
  }
}

async function earlierOnes(
  { strict }: Database,
  id: string,
  url: string | undefined,
): Promise<{ isThere: boolean; older: readonly string[] }> {
  const datasets = await strict.datasets.toArray()
  const older = datasets.filter((one) => url !== undefined && one.pack?.url === url && one.id !== id)
  return { isThere: datasets.some((one) => one.id === id), older: older.map((one) => one.id) }
}

async function write(
  database: Database,
  { panels, records }: EntryRecords,
  { dataset, revision, schemes, targets, documents, renamed }: PackContents,
  { id, now, from }: OpenPackOptions,
): Promise<void> {
  const importId = id()
  unwrap(await startImport(database, { id: importId, datasetId: dataset.id, files: [], now: now() }))
  try {
    for await (const { record } of panels()) {
      const panel = { ...record, importId, id: renamed.get(record.id)! }
      unwrap(await writeRecords(database, importId, { panels: [panel] }))
    }
    const definitions = await all(records(entryNames.definitions, definitionSchema))
    const own = definitions.map((one) => ({ ...one, importId, id: renamed.get(one.id)! }))
    unwrap(await writeRecords(database, importId, { definitions: own }))
    const { strict } = database
    const tables = [strict.datasets, strict.revisions, strict.schemes, strict.targets, strict.documents]
    await strict.transaction('rw', [...tables, strict.imports], async () => {
      const others = await strict.datasets.toArray()
      const order = others.reduce((last, other) => Math.max(last, other.order), 0) + 1
      await strict.datasets.add({ ...dataset, order, createdAt: now(), pack: from ?? {} })
      await strict.revisions.add(revision)
      await strict.schemes.bulkAdd(schemes)
      await strict.targets.bulkAdd(targets)
      await strict.documents.bulkAdd(documents)
      await strict.imports.update(importId, { status: 'published' })
    })
  } catch (error) {
    await endImport(database, importId)
    throw error
  }
}

async function all<T>(records: AsyncIterable<{ readonly record: T }>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const { record } of records) found.push(record)
  return found
}

function unwrap<T>(result: Stored<T>): T {
  if (!result.ok) throw new Refusal(result.fault)
  return result.value
}
