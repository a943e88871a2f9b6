import { Dexie, type Collection, type Table } from 'dexie'
import type {
  CubeRecord,
  DatasetRecord,
  DefinitionRecord,
  DocumentRecord,
  EditDraftRecord,
  ImportRecord,
  OriginsRecord,
  PanelPartRecord,
  PanelRecord,
  RevisionRecord,
  ScenarioRecord,
  SchemeRecord,
  SettingRecord,
  TargetSetRecord,
  TemplateRecord,
} from './records'

/** Numbered from 1 without gaps; a step is added, never edited. Only keys and indexes are named here. */
const versions: readonly Readonly<Record<string, string>>[] = [
  {
    datasets: 'id',
    revisions: 'id, &[datasetId+number]',
    panels: 'id, importId',
    origins: 'id, importId',
    definitions: 'id, importId',
    imports: 'id',
    settings: 'key',
  },
  { schemes: 'id, &[datasetId+code+version]', scenarios: 'id, datasetId' },
  { targets: 'id, &[datasetId+code+version]' },
  { cubes: 'id, importId' },
  { panelParts: '[panel+part], importId' },
  { templates: 'id, datasetId', editDrafts: 'datasetId' },
  { documents: 'id, datasetId, [datasetId+kind]' },
]

export const schemaVersion = versions.length

/** Dexie multiplies its version numbers by ten. */
export function isNewerVersion(nativeVersion: number): boolean {
  return Math.floor(nativeVersion / 10) > schemaVersion
}

export type Handle = Dexie & {
  readonly datasets: Table<DatasetRecord, string>
  readonly revisions: Table<RevisionRecord, string>
  readonly panels: Table<PanelRecord, string>
  readonly panelParts: Table<PanelPartRecord, [string, number]>
  readonly origins: Table<OriginsRecord, string>
  readonly definitions: Table<DefinitionRecord, string>
  readonly imports: Table<ImportRecord, string>
  readonly settings: Table<SettingRecord, string>
  readonly schemes: Table<SchemeRecord, string>
  readonly scenarios: Table<ScenarioRecord, string>
  readonly targets: Table<TargetSetRecord, string>
  readonly cubes: Table<CubeRecord, string>
  readonly templates: Table<TemplateRecord, string>
  readonly editDrafts: Table<EditDraftRecord, string>
  readonly documents: Table<DocumentRecord, string>
}

/** A handle, not yet open. Durability belongs to the handle: Chromium's hint is per transaction, Dexie's is not. */
export function createHandle(name: string, durability: 'strict' | 'relaxed'): Handle {
  const handle = new Dexie(name, {
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: durability,
  })
  versions.forEach((stores, index) => handle.version(index + 1).stores(stores))
  return handle as Handle
}

/** A dataset's revisions in the order of their numbers. */
export function revisionsOf(handle: Handle, datasetId: string): Collection<RevisionRecord, string> {
  const [first, last] = [Dexie.minKey, Dexie.maxKey]
  return handle.revisions.where('[datasetId+number]').between([datasetId, first], [datasetId, last])
}

/** A dataset's saved schemes, or the versions of one of them, in the order of code and version. */
export function schemesOf(
  handle: Handle,
  datasetId: string,
  code?: string,
): Collection<SchemeRecord, string> {
  const [first, last] = [Dexie.minKey, Dexie.maxKey]
  return handle.schemes
    .where('[datasetId+code+version]')
    .between([datasetId, code ?? first, first], [datasetId, code ?? last, last])
}

/** A dataset's saved sets of targets, or the versions of one of them, in the order of code and version. */
export function targetsOf(
  handle: Handle,
  datasetId: string,
  code?: string,
): Collection<TargetSetRecord, string> {
  const [first, last] = [Dexie.minKey, Dexie.maxKey]
  return handle.targets
    .where('[datasetId+code+version]')
    .between([datasetId, code ?? first, first], [datasetId, code ?? last, last])
}
