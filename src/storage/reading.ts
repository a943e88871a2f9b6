import type { Definition } from '../domain/catalogue/catalogue'
import type { Panel, PanelOrigins } from '../domain/panel/panel'
import type { Database } from './openDatabase'
import { decodePanel } from './panelBytes'
import { readWholePanels } from './panelParts'
import type { DatasetRecord, ImportRecord, RevisionEntry, RevisionRecord } from './records'
import { revisionsOf } from './schema'
import { stored, type Stored } from './storageFault'
import { attempt, attemptValue } from './toFault'

/** All datasets in the user's order. */
export function readDatasets(database: Database): Promise<Stored<readonly DatasetRecord[]>> {
  return attemptValue(() => sortedDatasets(database))
}

export async function sortedDatasets({ strict }: Database): Promise<readonly DatasetRecord[]> {
  const datasets = await strict.datasets.toArray()
  return datasets.sort((a, b) => a.order - b.order || a.createdAt - b.createdAt)
}

/** The revision that is shown; undefined where the dataset is gone or has none. */
export function readHead(
  { strict }: Database,
  datasetId: string,
): Promise<Stored<RevisionRecord | undefined>> {
  return attemptValue(() =>
    strict.transaction('r', strict.datasets, strict.revisions, async () => {
      const dataset = await strict.datasets.get(datasetId)
      return dataset?.head == null ? undefined : strict.revisions.get(dataset.head)
    }),
  )
}

export function readRevision({ strict }: Database, id: string): Promise<Stored<RevisionRecord | undefined>> {
  return attemptValue(() => strict.revisions.get(id))
}

/** The kept revisions, newest first, without their catalogues. */
export function listRevisions(
  { strict }: Database,
  datasetId: string,
): Promise<Stored<readonly RevisionEntry[]>> {
  return attemptValue(async () => {
    const entries: RevisionEntry[] = []
    await revisionsOf(strict, datasetId).each((revision) => entries.push(entryOf(revision)))
    return entries.reverse()
  })
}

function entryOf(revision: RevisionRecord): RevisionEntry {
  const { id, number, parent, importId, restores, createdAt, summary } = revision
  const entry = { id, datasetId: revision.datasetId, number, parent, importId, createdAt, summary }
  return restores === undefined ? entry : { ...entry, restores }
}

export type StoredPanels = ReadonlyMap<string, { readonly panel: Panel; readonly origins: PanelOrigins }>

/**
 * A panel by the key that a catalogue names; undefined where there is none. In no transaction of its own: its end
 * would be waited for too.
 */
export function readPanel({ relaxed }: Database, id: string): Promise<Stored<Panel | undefined>> {
  return attempt<Panel | undefined>(async () => {
    const read = await readWholePanels(relaxed, [id])
    if (!read.ok) return read
    const [record] = read.value
    return record ? decodePanel(record) : stored(undefined)
  })
}

/** Some panels at once with where their cells came from, in one transaction; what is not there is left out. */
export function readPanels({ relaxed }: Database, ids: readonly string[]): Promise<Stored<StoredPanels>> {
  const tables = [relaxed.panels, relaxed.panelParts, relaxed.origins]
  return attempt<StoredPanels>(async () => {
    const [read, origins] = await relaxed.transaction('r', tables, () =>
      Promise.all([readWholePanels(relaxed, ids), relaxed.origins.bulkGet([...ids])]),
    )
    if (!read.ok) return read
    const panels = new Map<string, { panel: Panel; origins: PanelOrigins }>()
    for (const [at, record] of read.value.entries()) {
      if (!record) continue
      const panel = decodePanel(record)
      if (!panel.ok) return panel
      panels.set(record.id, { panel: panel.value, origins: origins[at]?.origins ?? { sources: [] } })
    }
    return stored(panels)
  })
}

/** Where a panel's cells came from (rule D7); undefined where it was not recorded. */
export function readOrigins(
  { relaxed }: Database,
  panelId: string,
): Promise<Stored<PanelOrigins | undefined>> {
  return attemptValue(async () => (await relaxed.origins.get(panelId))?.origins)
}

export function readDefinition({ relaxed }: Database, id: string): Promise<Stored<Definition | undefined>> {
  return attemptValue(async () => (await relaxed.definitions.get(id))?.definition)
}

/** Some definitions by their keys; what is not there is left out. */
export function readDefinitions(
  { relaxed }: Database,
  ids: readonly string[],
): Promise<Stored<ReadonlyMap<string, Definition>>> {
  return attemptValue(async () => {
    const records = await relaxed.definitions.bulkGet([...ids])
    return new Map(records.flatMap((record) => (record ? [[record.id, record.definition] as const] : [])))
  })
}

export function readImport({ relaxed }: Database, id: string): Promise<Stored<ImportRecord | undefined>> {
  return attemptValue(() => relaxed.imports.get(id))
}
