import { expose } from 'comlink'
import { newId } from '../storage/newId'
import { openDatabase, type Database } from '../storage/openDatabase'
import { makePack } from '../storage/pack/makePack'
import { openPack } from '../storage/pack/openPack'
import type { Stored } from '../storage/storageFault'
import type { PackApi } from './packProtocol'
import { Sha256 } from './sha256'

const now = () => Date.now()
const hash = () => new Sha256()

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

const api: PackApi = {
  make: (request, onProgress) =>
    withDatabase((database) => makePack(database, request, { createdAt: now(), hash, onProgress })),
  open: (file, from) =>
    withDatabase((database) => openPack(database, file, { now, id: newId, hash, ...(from ? { from } : {}) })),
}

expose(api)
