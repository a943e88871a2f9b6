import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import type { Names } from '../domain/names'
import { deleteDataset, renameDataset } from '../storage/changeDataset'
import { newId } from '../storage/newId'
import type { Database } from '../storage/openDatabase'
import { listRevisions } from '../storage/reading'
import type { DatasetRecord, RevisionEntry, RevisionRecord } from '../storage/records'
import { restoreRevision } from '../storage/restoreRevision'
import type { StorageFault, Stored } from '../storage/storageFault'
import type { Published } from '../workers/importProtocol'
import { useBuiltin } from './builtin'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { now } from './now'
import { undoTarget } from './undoTarget'

export type Undone = 'restored' | 'deleted'

/** The history of datasets, and what can be done to them. What is refused comes back as a value. */
export const useRevisions = defineStore('revisions', () => {
  /** Newest first, of the datasets whose history was asked for. */
  const entries = shallowReactive(new Map<string, readonly RevisionEntry[]>())

  async function withDatabase<T>(work: (database: Database) => Promise<Stored<T>>): Promise<Stored<T>> {
    const { database } = useDatabase()
    return database ? work(database) : { ok: false, fault: { code: 'unavailable' } }
  }

  async function load(datasetId: string): Promise<StorageFault | undefined> {
    const listed = await withDatabase((database) => listRevisions(database, datasetId))
    if (!listed.ok) return listed.fault
    entries.set(datasetId, listed.value)
    return undefined
  }

  async function restore(dataset: DatasetRecord, revisionId: string): Promise<Stored<unknown>> {
    const restored = await withDatabase((database) =>
      restoreRevision(database, {
        datasetId: dataset.id,
        restores: revisionId,
        revisionId: newId(),
        expectedHead: dataset.head,
        createdAt: now(),
      }),
    )
    await (restored.ok ? follow(restored.value) : reload(dataset.id))
    return restored
  }

  /** What was restored is at hand: to read it again, and all before it, would take longer than the undo itself. */
  async function follow(revision: RevisionRecord): Promise<void> {
    const { catalogue: _catalogue, ...entry } = revision
    useDatasets().heads.set(revision.datasetId, revision)
    const known = entries.get(revision.datasetId)
    if (known?.[0]?.id === revision.parent) entries.set(revision.datasetId, [entry, ...(known ?? [])])
    else await load(revision.datasetId)
  }

  async function reload(datasetId: string): Promise<void> {
    await Promise.all([useDatasets().load(datasetId), load(datasetId)])
  }

  function rename(datasetId: string, names: Names): Promise<Stored<void>> {
    return withDatabase((database) => renameDataset(database, datasetId, names))
  }

  async function remove(dataset: DatasetRecord, expectedHead?: string): Promise<Stored<void>> {
    // Noted first: a built-in dataset must not come back because the page was closed in between.
    if (dataset.builtin !== undefined) await useBuiltin().forget(dataset.builtin)
    const removed = await withDatabase((database) => deleteDataset(database, dataset.id, expectedHead))
    if (removed.ok) entries.delete(dataset.id)
    return removed
  }

  /** Takes an import back, unless somebody has imported on top of it: a new dataset goes, another returns. */
  async function undoImport(published: Published): Promise<Stored<Undone>> {
    const fault = await load(published.dataset)
    if (fault) return { ok: false, fault }
    const history = entries.get(published.dataset) ?? []
    if (history.length === 0) return { ok: false, fault: { code: 'datasetGone' } }
    if (history[0]!.id !== published.revision) return { ok: false, fault: { code: 'headMoved' } }
    const dataset = useDatasets().list?.find(({ id }) => id === published.dataset)
    if (!dataset) return { ok: false, fault: { code: 'datasetGone' } }
    if (history[0]!.parent === null) {
      const removed = await remove(dataset, published.revision)
      return removed.ok ? { ok: true, value: 'deleted' } : removed
    }
    const target = undoTarget(history)
    if (!target) return { ok: false, fault: { code: 'revisionGone' } }
    const restored = await restore({ ...dataset, head: published.revision }, target.id)
    return restored.ok ? { ok: true, value: 'restored' } : restored
  }

  return { entries, load, restore, rename, remove, undoImport }
})
