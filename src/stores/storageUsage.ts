import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { requestPersistence, storageUsage, type StorageUsage } from '../storage/browserStorage'

/** How much the browser says this page keeps, and whether it promises to keep it. */
export const useStorageUsage = defineStore('storageUsage', () => {
  const usage = shallowRef<StorageUsage>()
  const persisted = shallowRef<boolean>()

  async function refresh(): Promise<void> {
    usage.value = await storageUsage()
  }

  async function persist(): Promise<void> {
    persisted.value = await requestPersistence()
  }

  return { usage, persisted, refresh, persist }
})
