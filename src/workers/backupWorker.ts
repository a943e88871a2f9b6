import { expose } from 'comlink'
import { exportEverything } from '../storage/backup/exportEverything'
import { restoreEverything } from '../storage/backup/restoreEverything'
import { newId } from '../storage/newId'
import { openDatabase, type Database } from '../storage/openDatabase'
import type { Stored } from '../storage/storageFault'
import type { BackupApi } from './backupProtocol'
import { exportPackage } from './exportPackage'

const now = () => Date.now()

/** Opens for one piece of work and closes after it, so that this worker never stands in another's way. */
async function withDatabase<T>(work: (database: Database) => Promise<Stored<T>>): Promise<Stored<T>> {
  const opened = await openDatabase()
  if (!opened.ok) return opened
  try {
    return await work(opened.database)
  } finally {
    opened.database.close()
  }
}

const api: BackupApi = {
  exportAll: (onProgress) =>
    withDatabase((database) => exportEverything(database, { createdAt: now(), onProgress })),
  restoreAll: (file, onProgress) =>
    withDatabase((database) => restoreEverything(database, file, { now, id: newId, onProgress })),
  exportDataset: (request, onProgress) =>
    withDatabase((database) => exportPackage(database, { ...request, now: now() }, onProgress)),
}

expose(api)
