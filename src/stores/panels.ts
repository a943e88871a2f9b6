import { defineStore } from 'pinia'
import type { Panel } from '../domain/panel/panel'
import { readPanel } from '../storage/reading'
import { useDatabase } from './database'

const kept = 64

/** Panels by key, the last few in memory. They are immutable, so nothing here ever goes stale. */
export const usePanels = defineStore('panels', () => {
  const cache = new Map<string, Panel>()

  async function panelOf(key: string): Promise<Panel | undefined> {
    const known = cache.get(key)
    if (known) {
      cache.delete(key)
      cache.set(key, known)
      return known
    }
    const database = useDatabase().database
    if (!database) return undefined
    const start = performance.now()
    const read = await readPanel(database, key)
    performance.measure('duibiao:panel', { start })
    if (!read.ok) {
      useDatabase().fault = read.fault
      return undefined
    }
    if (read.value) cache.set(key, read.value)
    if (cache.size > kept) cache.delete(cache.keys().next().value!)
    return read.value
  }

  return { panelOf }
})
