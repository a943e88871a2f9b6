import { blocking } from './blocking'
import type { Database } from './openDatabase'
import { createHandle } from './schema'
import { stored, type Stored } from './storageFault'
import { attempt } from './toFault'

export interface StorageUsage {
  readonly usedBytes: number
  readonly quotaBytes: number
}

/** What the browser says this origin uses; undefined where it does not say, as on plain http. */
export async function storageUsage(): Promise<StorageUsage | undefined> {
  if (!('storage' in navigator)) return undefined
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? undefined : { usedBytes: usage, quotaBytes: quota }
  } catch {
    return undefined
  }
}

/** Asks the browser not to evict the data when the disk is short. It may say no: then offer the backup. */
export async function requestPersistence(): Promise<boolean> {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return false
  try {
    return await navigator.storage.persist()
  } catch {
    return false
  }
}

/** Deletes the whole database and closes it; other tabs close theirs and are told. */
export function clearEverything(database: Database): Promise<Stored<void>> {
  database.close()
  const handle = createHandle(database.name, 'strict')
  return attempt(() => Promise.race([handle.delete().then(() => stored(undefined)), blocking(handle)]))
}
