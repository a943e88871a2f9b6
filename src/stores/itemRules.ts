import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { usualItemRules, type ItemRules } from '../domain/approvals/itemRules'
import { readItemRules, writeItemRules } from '../storage/itemRules'
import type { StorageFault } from '../storage/storageFault'
import { useDatabase } from './database'

/** How the office counts item lists (rules A3, A4): asked for once, and used for every list from then on. */
export const useItemRules = defineStore('itemRules', () => {
  const rules = shallowRef<ItemRules>(usualItemRules)
  const fault = shallowRef<StorageFault>()

  async function load(): Promise<void> {
    const { database } = useDatabase()
    const read = database && (await readItemRules(database))
    if (read?.ok) rules.value = read.value
    fault.value = read?.ok === false ? read.fault : undefined
  }

  /** A list is counted by them even where they can't be kept. */
  async function save(next: ItemRules): Promise<void> {
    rules.value = next
    const { database } = useDatabase()
    const written = database && (await writeItemRules(database, next))
    fault.value = written?.ok === false ? written.fault : undefined
  }

  return { rules, fault, load, save }
})
