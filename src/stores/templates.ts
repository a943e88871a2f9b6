import { onScopeDispose, shallowRef } from 'vue'
import type { TemplateRecord } from '../storage/records'
import type { StorageFault, Stored } from '../storage/storageFault'
import { removeTemplate, renameTemplate, watchTemplates } from '../storage/templates/templates'
import { useDatabase } from './database'

/** The templates of a dataset, followed as long as who asks for them is there. */
export function useTemplates(datasetId: string) {
  const { database } = useDatabase()
  const list = shallowRef<readonly TemplateRecord[]>([])
  const fault = shallowRef<StorageFault>()
  const told = (outcome: Stored<void>) => {
    fault.value = outcome.ok ? undefined : outcome.fault
  }
  if (database) {
    const stop = watchTemplates(
      database,
      datasetId,
      (found) => (list.value = found),
      (lost) => (fault.value = lost),
    )
    onScopeDispose(stop)
  }

  async function rename(id: string, name: string): Promise<void> {
    if (database) told(await renameTemplate(database, id, name))
  }

  async function remove(id: string): Promise<void> {
    if (database) told(await removeTemplate(database, id))
  }

  return { list, fault, rename, remove }
}
