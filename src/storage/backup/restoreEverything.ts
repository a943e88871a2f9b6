import type { Catalogue } from '../../domain/catalogue/catalogue'
import { beatImport, endImport, panelsPerTransaction, startImport, writeRecords } from '../imports'
import type { Database } from '../openDatabase'
import type { Stored } from '../storageFault'
import { entryNames, restoreDatasetId } from './backupFormat'
import { definitionSchema } from './backupSchemas'
import { checkBackup, type BackupContents } from './checkBackup'
import { openBackup, type Backup } from './openBackup'
import { attemptBackup, Refusal, throwIfCancelled } from './refusal'

export interface RestoreOptions {
  readonly now: () => number
  readonly id: () => string
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export interface Restored {
  readonly datasets: number
  readonly revisions: number
  readonly panels: number
}

/**
 * Replaces everything by a backup, or changes nothing. The whole file is checked first; then its panels are
 * written beside those that are there, as an import that nothing names yet; then one strict transaction
 * changes the datasets, their revisions and all that is kept with them for those of the backup. The sweep takes the rest.
 */
export function restoreEverything(
  database: Database,
  file: Blob,
  options: RestoreOptions,
): Promise<Stored<Restored>> {
  return attemptBackup(async () => {
    const backup = await openBackup(file)
    const contents = await checkBackup(backup, options.signal)
    const importId = options.id()
    unwrap(
      await startImport(database, {
        id: importId,
        datasetId: restoreDatasetId,
        files: [],
        now: options.now(),
      }),
    )
    try {
      const renamed = await freeNames(database, contents, options.id)
      await writeLarge(database, backup, importId, renamed, contents, options)
      await exchange(database, importId, contents, renamed)
    } catch (error) {
      await endImport(database, importId)
      throw error
    }
    const { datasets, revisions, panelIds } = contents
    return { datasets: datasets.length, revisions: revisions.length, panels: panelIds.size }
  })
}

function unwrap<T>(result: Stored<T>): T {
  if (!result.ok) throw new Refusal(result.fault)
  return result.value
}

interface Renamed {
  readonly panel: (id: string) => string
  readonly definition: (id: string) => string
  readonly cube: (id: string) => string
}

/** A key that is taken here gets another: the record under it may be different, and is not to be touched. */
async function freeNames(
  { strict }: Database,
  contents: BackupContents,
  newId: () => string,
): Promise<Renamed> {
  const { panelIds, definitionIds, cubeIds } = contents
  const [panels, origins, definitions, cubes] = await Promise.all(
    [strict.panels, strict.origins, strict.definitions, strict.cubes].map((table) =>
      table.orderBy('importId').primaryKeys(),
    ),
  )
  const parts = (await strict.panelParts.orderBy('importId').primaryKeys()).map(([panel]) => panel)
  const rename = (taken: readonly string[], ids: ReadonlySet<string>): ((id: string) => string) => {
    const names = new Map(taken.filter((id) => ids.has(id)).map((id) => [id, newId()]))
    return (id) => names.get(id) ?? id
  }
  return {
    panel: rename([...panels!, ...parts, ...origins!], panelIds),
    definition: rename(definitions!, definitionIds),
    cube: rename(cubes!, cubeIds),
  }
}

async function writeLarge(
  database: Database,
  backup: Backup,
  importId: string,
  renamed: Renamed,
  contents: BackupContents,
  { now, onProgress, signal }: RestoreOptions,
): Promise<void> {
  const write = async (records: Parameters<typeof writeRecords>[2]): Promise<void> => {
    throwIfCancelled(signal)
    unwrap(await beatImport(database, importId, now()))
    unwrap(await writeRecords(database, importId, records))
  }
  let done = 0
  for await (const batch of batchesOf(backup.panels())) {
    await write({ panels: batch.map((record) => ({ ...record, importId, id: renamed.panel(record.id) })) })
    done += batch.length
    onProgress?.(done, contents.panelIds.size)
  }
  if (contents.cubeIds.size > 0)
    for await (const { record } of backup.cubes())
      await write({ cubes: [{ ...record, importId, id: renamed.cube(record.id) }] })
  for await (const batch of batchesOf(backup.origins()))
    await write({ origins: batch.map((record) => ({ ...record, importId, id: renamed.panel(record.id) })) })
  for await (const batch of batchesOf(backup.records(entryNames.definitions, definitionSchema)))
    await write({
      definitions: batch.map((record) => ({ ...record, importId, id: renamed.definition(record.id) })),
    })
}

async function* batchesOf<T>(records: AsyncIterable<{ readonly record: T }>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const { record } of records) {
    batch.push(record)
    if (batch.length < panelsPerTransaction) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function exchange(
  { strict }: Database,
  importId: string,
  contents: BackupContents,
  renamed: Renamed,
): Promise<void> {
  const { datasets, revisions, imports, settings, schemes, scenarios, targets, panels, definitions, cubes } =
    strict
  const { templates, editDrafts, documents } = strict
  const kept = [schemes, scenarios, targets, templates, editDrafts, documents]
  const replaced = [datasets, revisions, settings, imports, ...kept]
  const tables = [...replaced, panels, definitions, cubes]
  await strict.transaction('rw', tables, async () => {
    const own = await imports.get(importId)
    if (own?.status !== 'running') throw new Refusal('importEnded')
    const written = await panels.where('importId').equals(importId).count()
    const described = await definitions.where('importId').equals(importId).count()
    const counted = await cubes.where('importId').equals(importId).count()
    if (counted !== contents.cubeIds.size) throw new Refusal('missingPanel')
    if (written !== contents.panelIds.size || described !== contents.definitionIds.size)
      throw new Refusal('missingPanel')
    const running = (await imports.toArray()).filter(
      ({ id, status }) => status === 'running' && id !== importId,
    )
    await Promise.all(replaced.map((table) => table.clear()))
    await imports.bulkPut([...contents.imports, ...running, { ...own, status: 'published' }])
    await settings.bulkAdd(contents.settings)
    await schemes.bulkAdd(contents.schemes)
    await scenarios.bulkAdd(contents.scenarios)
    await targets.bulkAdd(contents.targets)
    await templates.bulkAdd(contents.templates)
    await editDrafts.bulkAdd(contents.editDrafts)
    await documents.bulkAdd(contents.documents)
    await datasets.bulkAdd(contents.datasets)
    await revisions.bulkAdd(
      contents.revisions.map((revision) => ({
        ...revision,
        catalogue: renamedCatalogue(revision.catalogue, renamed),
      })),
    )
  })
}

function renamedCatalogue(catalogue: Catalogue, renamed: Renamed): Catalogue {
  const indicators = catalogue.indicators.map((indicator) => ({
    ...indicator,
    ...(indicator.panel === undefined ? {} : { panel: renamed.panel(indicator.panel) }),
    ...(indicator.definition === undefined ? {} : { definition: renamed.definition(indicator.definition) }),
  }))
  const { cases } = catalogue
  return { ...catalogue, indicators, ...(cases === undefined ? {} : { cases: renamed.cube(cases) }) }
}
