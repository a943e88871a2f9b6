import { describe, expect, it, vi } from 'vitest'
import { clearEverything, requestPersistence, storageUsage } from '../../../src/storage/browserStorage'
import { newId } from '../../../src/storage/newId'
import { openDatabase } from '../../../src/storage/openDatabase'
import { readDatasets } from '../../../src/storage/reading'
import type { DatasetRecord } from '../../../src/storage/records'
import { readSetting, writeSetting } from '../../../src/storage/settings'
import { schemaVersion } from '../../../src/storage/schema'
import type { StorageFault } from '../../../src/storage/storageFault'
import { watchDatasets } from '../../../src/storage/watchDatasets'
import { freshName, importValues, openTab, valueOf } from './freshDatabase'

/** As the browser counts: Dexie multiplies by ten. */
const newerVersion = (schemaVersion + 1) * 10

function openRaw(name: string, version?: number, upgrade?: (raw: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => upgrade?.(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function namesOfDatabases(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name)
}

describe('opening the database', () => {
  it('creates it at the newest version, and finds it again', async () => {
    const name = freshName()
    const database = await openTab(name)
    expect(database.strict.backendDB().version).toBe(schemaVersion * 10)
    await importValues(database, 'r1', [1])
    database.close()
    expect(valueOf(await readDatasets(await openTab(name)))).toHaveLength(1)
  })

  it('refuses one written by a newer version, and leaves it as it was', async () => {
    const name = freshName()
    const newer = await openRaw(name, newerVersion, (raw) => {
      raw.createObjectStore('future', { keyPath: 'id' }).put({ id: 'kept' })
    })
    newer.close()
    expect(await openDatabase({ name })).toEqual({ ok: false, fault: { code: 'newerVersion' } })
    const after = await openRaw(name)
    expect([after.version, ...after.objectStoreNames]).toEqual([newerVersion, 'future'])
    const kept = await new Promise((resolve) => {
      const request = after.transaction('future').objectStore('future').getAll()
      request.onsuccess = () => resolve(request.result)
    })
    after.close()
    expect(kept).toEqual([{ id: 'kept' }])
  })

  it('says blocked when another tab holds an older one open', async () => {
    const name = freshName()
    const older = await openRaw(name, 5)
    expect(await openDatabase({ name })).toEqual({ ok: false, fault: { code: 'blocked' } })
    older.close()
  })

  it('says unavailable when the browser has no storage to give', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const opened = await openDatabase({ name: freshName() })
    open.mockRestore()
    expect(opened).toMatchObject({ ok: false, fault: { code: 'unavailable' } })
  })

  it('gives way to a newer version in another tab, and says so once', async () => {
    const name = freshName()
    const faults: StorageFault[] = []
    const database = await openTab(name, (fault) => faults.push(fault))
    const newer = await openRaw(name, newerVersion)
    newer.close()
    expect(faults).toEqual([{ code: 'closed' }])
    expect(await readDatasets(database)).toMatchObject({ ok: false, fault: { code: 'closed' } })
  })
})

describe('clearing everything', () => {
  it('deletes the database, and tells the other tabs but not this one', async () => {
    const name = freshName()
    const told: string[] = []
    const here = await openTab(name, () => told.push('here'))
    await openTab(name, () => told.push('there'))
    await importValues(here, 'r1', [1])
    valueOf(await clearEverything(here))
    expect(await namesOfDatabases()).not.toContain(name)
    expect(told).toEqual(['there'])
    expect(valueOf(await readDatasets(await openTab(name)))).toEqual([])
  })

  it('says blocked when something else holds it open', async () => {
    const name = freshName()
    const database = await openTab(name)
    const holder = await openRaw(name)
    expect(await clearEverything(database)).toEqual({ ok: false, fault: { code: 'blocked' } })
    holder.close()
  })
})

describe('watching the datasets', () => {
  it('tells now, and after a change in another tab', async () => {
    const name = freshName()
    const [here, there] = [await openTab(name), await openTab(name)]
    const seen: string[] = []
    const stop = watchDatasets(
      here,
      (datasets: readonly DatasetRecord[]) => seen.push(datasets.map(({ head }) => head).join()),
      () => seen.push('fault'),
    )
    await vi.waitFor(() => expect(seen).toEqual(['']))
    valueOf(await importValues(there, 'r1', [1]))
    await vi.waitFor(() => expect(seen.at(-1)).toBe('r1'))
    stop()
    expect(seen).not.toContain('fault')
  })
})

describe('settings', () => {
  it('are kept as JSON; one never written is undefined', async () => {
    const name = freshName()
    const database = await openTab(name)
    valueOf(await writeSetting(database, 'theme', { dark: true, list: [1, null] }))
    expect(valueOf(await readSetting(await openTab(name), 'theme'))).toEqual({ dark: true, list: [1, null] })
    expect(valueOf(await readSetting(database, 'language'))).toBeUndefined()
  })
})

describe('what the browser says of its storage', () => {
  it('is used and allowed bytes, or nothing', async () => {
    const usage = await storageUsage()
    expect(usage?.quotaBytes).toBeGreaterThan(0)
    vi.spyOn(navigator.storage, 'estimate').mockRejectedValueOnce(new TypeError('no'))
    expect(await storageUsage()).toBeUndefined()
    expect(typeof (await requestPersistence())).toBe('boolean')
  })

  it('does not stand in the way of ids on plain http', () => {
    expect(newId()).toMatch(/^[0-9a-f]{24}$/)
    expect(newId()).not.toBe(newId())
  })
})
