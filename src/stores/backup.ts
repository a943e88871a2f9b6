import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { clearEverything } from '../storage/browserStorage'
import type { Restored } from '../storage/backup/restoreEverything'
import type { Stored } from '../storage/storageFault'
import { inBackupWorker } from '../workers/backupClient'
import type { ExportedPackage, PackageRequest } from '../workers/backupProtocol'
import { useDatabase } from './database'

const ownPrefix = 'duibiao.'
const clearedKey = `${ownPrefix}cleared`

/** Everything into one file, everything out of one file, everything away. */
export const useBackup = defineStore('backup', () => {
  const running = shallowRef<'export' | 'restore'>()
  const progress = shallowRef({ done: 0, total: 0 })

  async function run<T>(kind: 'export' | 'restore', work: () => Promise<T>): Promise<T> {
    running.value = kind
    progress.value = { done: 0, total: 0 }
    try {
      return await work()
    } finally {
      running.value = undefined
    }
  }

  const onProgress = (done: number, total: number) => (progress.value = { done, total })

  function exportAll(): Promise<Stored<Blob>> {
    return run('export', () => inBackupWorker((api, report) => api.exportAll(report), onProgress))
  }

  function restoreAll(file: Blob): Promise<Stored<Restored>> {
    return run('restore', () => inBackupWorker((api, report) => api.restoreAll(file, report), onProgress))
  }

  /** One dataset as it is shown. */
  function exportDataset(request: PackageRequest): Promise<Stored<ExportedPackage>> {
    return run('export', () =>
      inBackupWorker((api, report) => api.exportDataset(request, report), onProgress),
    )
  }

  /** Deletes the database and the preferences. The page has to be loaded again after it. */
  async function clearAll(): Promise<Stored<void>> {
    const { database } = useDatabase()
    if (!database) return { ok: false, fault: { code: 'unavailable' } }
    const cleared = await clearEverything(database)
    if (cleared.ok) forgetPreferences()
    return cleared
  }

  return { running, progress, exportAll, exportDataset, restoreAll, clearAll }
})

/** Only what is ours: an intranet host may serve other pages from the same origin. */
function forgetPreferences(): void {
  const own = Object.keys(localStorage).filter((key) => key.startsWith(ownPrefix))
  own.forEach((key) => localStorage.removeItem(key))
  sessionStorage.setItem(clearedKey, '1')
}

/** Whether the page was loaded after clearing; told once. */
export function wasCleared(): boolean {
  const cleared = sessionStorage.getItem(clearedKey) !== null
  sessionStorage.removeItem(clearedKey)
  return cleared
}
