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
import { countedTables, entryNames, type CountedTable } from './backupFormat'
import {
  datasetSchema,
  definitionSchema,
  documentSchema,
  editDraftSchema,
  importSchema,
  revisionSchema,
  scenarioSchema,
  schemeRecordSchema,
  settingSchema,
  targetSetRecordSchema,
  templateRecordSchema,
} from './backupSchemas'
import type { Backup, Placed } from './openBackup'
import { Refusal, throwIfCancelled } from './refusal'

/** The small records of a backup, and the keys of the large ones. */
export interface BackupContents {
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
  readonly definitionIds: ReadonlySet<string>
  readonly panelIds: ReadonlySet<string>
  readonly cubeIds: ReadonlySet<string>
}

/** Reads the whole backup once and throws a Refusal at the first thing that is wrong; nothing is written. */
export async function checkBackup(backup: Backup, signal?: AbortSignal): Promise<BackupContents> {
  const datasets = await collect(backup.records(entryNames.datasets, datasetSchema), idOf)
  const revisions = await collect(backup.records(entryNames.revisions, revisionSchema), idOf)
  const imports = await collect(backup.records(entryNames.imports, importSchema), idOf)
  const settings = await collect(backup.records(entryNames.settings, settingSchema), ({ key }) => key)
  const schemes = await collect(schemesIn(backup), idOf)
  const scenarios = await collect(scenariosIn(backup), idOf)
  const targets = await collect(targetsIn(backup), idOf)
  const templates = await collect(templatesIn(backup), idOf)
  const editDrafts = await collect(editDraftsIn(backup), ({ datasetId }) => datasetId)
  const documents = await collect(documentsIn(backup), idOf)
  const definitionIds = await idsOf(backup.records(entryNames.definitions, definitionSchema), signal)
  const panelIds = await idsOf(backup.panels(), signal)
  const hasCubes = backup.manifest.version > 3
  const cubeIds = hasCubes ? await idsOf(backup.cubes(), signal) : new Set<string>()
  const originIds = await idsOf(backup.origins(), signal)
  const found: Record<CountedTable, number> = {
    datasets: datasets.size,
    revisions: revisions.size,
    imports: imports.size,
    settings: settings.size,
    definitions: definitionIds.size,
    panels: panelIds.size,
    origins: originIds.size,
    schemes: schemes.size,
    scenarios: scenarios.size,
    targets: targets.size,
    cubes: cubeIds.size,
    templates: templates.size,
    editDrafts: editDrafts.size,
    documents: documents.size,
  }
  for (const table of countedTables)
    if (found[table] !== backup.manifest.counts[table]) throw new Refusal('backupInvalid', entryNames[table])
  checkChains(datasets, revisions)
  checkNamed(revisions, panelIds, definitionIds, cubeIds)
  checkVersions(datasets, schemes, ({ scheme }) => scheme.code)
  checkVersions(datasets, targets, ({ set }) => set.code)
  for (const { record, place } of [scenarios, templates, editDrafts].flatMap((map) => [...map.values()]))
    if (!datasets.has(record.datasetId)) throw new Refusal('backupInvalid', place)
  checkDocuments(datasets, revisions, documents)
  for (const id of originIds) if (!panelIds.has(id)) throw new Refusal('backupInvalid', entryNames.origins)
  return {
    datasets: recordsIn(datasets),
    revisions: recordsIn(revisions),
    imports: recordsIn(imports),
    settings: recordsIn(settings),
    schemes: recordsIn(schemes),
    scenarios: recordsIn(scenarios),
    targets: recordsIn(targets),
    templates: recordsIn(templates),
    editDrafts: recordsIn(editDrafts),
    documents: recordsIn(documents),
    definitionIds,
    panelIds,
    cubeIds,
  }
}

async function* schemesIn(backup: Backup): AsyncGenerator<Placed<SchemeRecord>> {
  if (backup.manifest.version > 1) yield* backup.records(entryNames.schemes, schemeRecordSchema)
}

async function* scenariosIn(backup: Backup): AsyncGenerator<Placed<ScenarioRecord>> {
  if (backup.manifest.version > 1) yield* backup.records(entryNames.scenarios, scenarioSchema)
}

async function* targetsIn(backup: Backup): AsyncGenerator<Placed<TargetSetRecord>> {
  if (backup.manifest.version > 2) yield* backup.records(entryNames.targets, targetSetRecordSchema)
}

async function* templatesIn(backup: Backup): AsyncGenerator<Placed<TemplateRecord>> {
  if (backup.manifest.version > 4) yield* backup.records(entryNames.templates, templateRecordSchema)
}

async function* editDraftsIn(backup: Backup): AsyncGenerator<Placed<EditDraftRecord>> {
  if (backup.manifest.version > 4) yield* backup.records(entryNames.editDrafts, editDraftSchema)
}

async function* documentsIn(backup: Backup): AsyncGenerator<Placed<DocumentRecord>> {
  if (backup.manifest.version > 5) yield* backup.records(entryNames.documents, documentSchema)
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

function recordsIn<T>(placed: ReadonlyMap<string, Placed<T>>): T[] {
  return Array.from(placed.values(), ({ record }) => record)
}

async function collect<T>(
  records: AsyncIterable<Placed<T>>,
  keyOf: (record: T) => string,
): Promise<Map<string, Placed<T>>> {
  const found = new Map<string, Placed<T>>()
  for await (const placed of records) {
    const key = keyOf(placed.record)
    if (found.has(key)) throw new Refusal('backupInvalid', placed.place)
    found.set(key, placed)
  }
  return found
}

async function idsOf(
  records: AsyncIterable<Placed<{ readonly id: string }>>,
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { record, place } of records) {
    throwIfCancelled(signal)
    if (ids.has(record.id)) throw new Refusal('backupInvalid', place)
    ids.add(record.id)
  }
  return ids
}

/** Every revision belongs to a dataset, no number comes twice, and the head is the newest of its dataset. */
function checkChains(
  datasets: ReadonlyMap<string, Placed<DatasetRecord>>,
  revisions: ReadonlyMap<string, Placed<RevisionRecord>>,
): void {
  const numbers = new Set<string>()
  const newest = new Map<string, RevisionRecord>()
  for (const { record, place } of revisions.values()) {
    const number = JSON.stringify([record.datasetId, record.number])
    if (!datasets.has(record.datasetId) || numbers.has(number)) throw new Refusal('backupInvalid', place)
    numbers.add(number)
    const before = newest.get(record.datasetId)
    if (!before || before.number < record.number) newest.set(record.datasetId, record)
  }
  for (const { record, place } of datasets.values())
    if (record.head !== (newest.get(record.id)?.id ?? null))
      throw new Refusal('backupInvalid', `${place} head`)
}

function checkNamed(
  revisions: ReadonlyMap<string, Placed<RevisionRecord>>,
  panelIds: ReadonlySet<string>,
  definitionIds: ReadonlySet<string>,
  cubeIds: ReadonlySet<string>,
): void {
  for (const { record, place } of revisions.values()) {
    const { cases } = record.catalogue
    if (cases !== undefined && !cubeIds.has(cases))
      throw new Refusal('backupInvalid', `${place} catalogue.cases`)
    for (const [index, { panel, definition }] of record.catalogue.indicators.entries()) {
      const at = `${place} catalogue.indicators.${index}`
      if (panel !== undefined && !panelIds.has(panel)) throw new Refusal('backupInvalid', `${at}.panel`)
      if (definition !== undefined && !definitionIds.has(definition))
        throw new Refusal('backupInvalid', `${at}.definition`)
    }
  }
}

/** Every document belongs to a dataset, and the revision that it speaks of is there. */
function checkDocuments(
  datasets: ReadonlyMap<string, Placed<DatasetRecord>>,
  revisions: ReadonlyMap<string, Placed<RevisionRecord>>,
  documents: ReadonlyMap<string, Placed<DocumentRecord>>,
): void {
  for (const { record, place } of documents.values()) {
    const { datasetId, keeps } = record
    if (!datasets.has(datasetId) || (keeps !== undefined && !revisions.has(keeps)))
      throw new Refusal('backupInvalid', place)
  }
}

interface Versioned {
  readonly datasetId: string
  readonly code: string
  readonly version: number
}

/** Every scheme or set of targets belongs to a dataset, is filed under its own code, and no version comes twice. */
function checkVersions<T extends Versioned>(
  datasets: ReadonlyMap<string, Placed<DatasetRecord>>,
  records: ReadonlyMap<string, Placed<T>>,
  ownCode: (record: T) => string,
): void {
  const versions = new Set<string>()
  for (const { record, place } of records.values()) {
    const { datasetId, code, version } = record
    const key = JSON.stringify([datasetId, code, version])
    if (!datasets.has(datasetId) || ownCode(record) !== code || versions.has(key))
      throw new Refusal('backupInvalid', place)
    versions.add(key)
  }
}
