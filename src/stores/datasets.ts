import { defineStore } from 'pinia'
import { shallowReactive, shallowRef } from 'vue'
import { readHead } from '../storage/reading'
import type { DatasetRecord, RevisionRecord } from '../storage/records'
import type { StorageFault } from '../storage/storageFault'
import { watchDatasets } from '../storage/watchDatasets'
import { useDatabase } from './database'

/** Which datasets there are, and the shown revision of those that have been opened. */
export const useDatasets = defineStore('datasets', () => {
  const list = shallowRef<readonly DatasetRecord[]>()
  const heads = shallowReactive(new Map<string, RevisionRecord>())
  const fault = shallowRef<StorageFault>()

  /** Follows the database, so that another tab's import shows here too. Resolves with the first answer. */
  function follow(): Promise<void> {
    const { database } = useDatabase()
    if (!database) return Promise.resolve()
    return new Promise((resolve) => {
      const settle = (datasets: readonly DatasetRecord[]) => {
        list.value = datasets
        void refreshMoved(datasets)
        resolve()
      }
      watchDatasets(database, settle, (lost) => {
        fault.value = lost
        resolve()
      })
    })
  }

  async function refreshMoved(datasets: readonly DatasetRecord[]): Promise<void> {
    const shown = new Map(datasets.map(({ id, head }) => [id, head]))
    for (const [id, revision] of heads) {
      if (!shown.has(id)) heads.delete(id)
      else if (shown.get(id) !== revision.id) await load(id)
    }
  }

  async function load(datasetId: string): Promise<RevisionRecord | undefined> {
    const { database } = useDatabase()
    if (!database) return undefined
    const head = await readHead(database, datasetId)
    if (!head.ok) fault.value = head.fault
    else if (head.value) heads.set(datasetId, head.value)
    else heads.delete(datasetId)
    return heads.get(datasetId)
  }

  /** The shown revision, from memory where it is there. */
  async function headOf(datasetId: string): Promise<RevisionRecord | undefined> {
    return heads.get(datasetId) ?? load(datasetId)
  }

  return { list, heads, fault, follow, headOf, load }
})
