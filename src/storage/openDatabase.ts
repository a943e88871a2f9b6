import { blocking } from './blocking'
import { createHandle, isNewerVersion, type Handle } from './schema'
import { refused, stored, type StorageFault } from './storageFault'
import { toFault } from './toFault'

/** The one database, through two handles: `relaxed` writes panels, `strict` publishes. */
export interface Database {
  readonly name: string
  readonly strict: Handle
  readonly relaxed: Handle
  close(): void
}

export interface OpenOptions {
  /** Another name keeps tests apart. */
  readonly name?: string
  /** Told once when the database is closed under the page: another tab upgraded or cleared it. */
  readonly onFault?: (fault: StorageFault) => void
}

export type Opened =
  { readonly ok: true; readonly database: Database } | { readonly ok: false; readonly fault: StorageFault }

export const databaseName = 'duibiao'

/** Opens the database, and creates it when there is none. One written by a newer version is left as it is. */
export async function openDatabase(options: OpenOptions = {}): Promise<Opened> {
  const name = options.name ?? databaseName
  try {
    if (!hasIndexedDb()) return refused('unavailable')
    if (isNewerVersion(await storedVersion(name))) return refused('newerVersion')
    const strict = createHandle(name, 'strict')
    const relaxed = createHandle(name, 'relaxed')
    for (const handle of [strict, relaxed]) {
      const fault = await openHandle(handle)
      if (!fault) continue
      strict.close()
      relaxed.close()
      return { ok: false, fault }
    }
    return { ok: true, database: watched({ name, strict, relaxed }, options.onFault) }
  } catch (error) {
    return { ok: false, fault: openFault(error) }
  }
}

/** Not there, or undefined, in some private windows and embedded browsers. */
function hasIndexedDb(): boolean {
  return (globalThis.indexedDB as IDBFactory | undefined | null) != null
}

/**
 * The version in the browser, 0 where there is no database. Asked before Dexie opens it, because Dexie
 * opens a newer one without an error and adds what it misses.
 */
function storedVersion(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let isNew = false
    request.onupgradeneeded = () => {
      isNew = true
      request.transaction?.abort()
    }
    request.onsuccess = () => {
      const { version } = request.result
      request.result.close()
      resolve(version)
    }
    request.onerror = (event) => {
      event.preventDefault()
      if (isNew) resolve(0)
      else reject(request.error ?? new DOMException('no reason given', 'UnknownError'))
    }
  })
}

async function openHandle(handle: Handle): Promise<StorageFault | undefined> {
  const opened = handle.open().then(
    () => (isNewerVersion(handle.backendDB().version) ? refused('newerVersion') : stored(undefined)),
    (error: unknown) => ({ ok: false as const, fault: openFault(error) }),
  )
  const result = await Promise.race([opened, blocking(handle)])
  return result.ok ? undefined : result.fault
}

/** A failure that says nothing else, while opening, means that storage is not to be had. */
function openFault(error: unknown): StorageFault {
  const fault = toFault(error)
  return fault.code === 'unknown' ? { ...fault, code: 'unavailable' } : fault
}

/** Gives way to another tab that upgrades or deletes, at once, and says so. */
function watched(
  handles: { name: string; strict: Handle; relaxed: Handle },
  onFault: OpenOptions['onFault'],
): Database {
  const { name, strict, relaxed } = handles
  let isOpen = true
  const close = (): void => {
    isOpen = false
    strict.close()
    relaxed.close()
  }
  const lose = (): boolean => {
    if (isOpen) {
      close()
      onFault?.({ code: 'closed' })
    }
    return false
  }
  for (const handle of [strict, relaxed]) {
    handle.on('versionchange', lose)
    handle.on('close', lose)
  }
  return { name, strict, relaxed, close }
}
