import { proxy, wrap } from 'comlink'
import { brokenWorker } from './brokenWorker'
import type { BackupApi, BackupProgress } from './backupProtocol'

/** A worker for one backup or restore, ended after it: they are rare and large. */
export async function inBackupWorker<T>(
  work: (api: BackupApi, onProgress: BackupProgress) => Promise<T>,
  onProgress: BackupProgress,
): Promise<T> {
  const worker = new Worker(new URL('./backupWorker.ts', import.meta.url), { type: 'module' })
  try {
    const remote = wrap<BackupApi>(worker)
    const api: BackupApi = {
      exportAll: (report) => remote.exportAll(report),
      restoreAll: (file, report) => remote.restoreAll(file, report),
      exportDataset: (request, report) => remote.exportDataset(request, report),
    }
    return await Promise.race([work(api, proxy(onProgress)), brokenWorker(worker)])
  } finally {
    worker.terminate()
  }
}
