import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { openDatabase, type Database } from '../storage/openDatabase'
import type { StorageFault } from '../storage/storageFault'

/** The opened database, or why it cannot be opened. */
export const useDatabase = defineStore('database', () => {
  const database = shallowRef<Database>()
  const fault = ref<StorageFault>()

  async function open(): Promise<Database | undefined> {
    const opened = await openDatabase({ onFault: (lost) => (fault.value = lost) })
    if (opened.ok) database.value = opened.database
    else fault.value = opened.fault
    return database.value
  }

  return { database, fault, open }
})
