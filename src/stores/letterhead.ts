import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { readLetterhead, writeLetterhead, type Letterhead } from '../storage/letterhead'
import type { StorageFault } from '../storage/storageFault'
import { useDatabase } from './database'

/** The office's own template for the bulletin's file: chosen once, and used for every period from then on. */
export const useLetterhead = defineStore('letterhead', () => {
  const kept = shallowRef<Letterhead>()
  const fault = shallowRef<StorageFault>()

  async function load(): Promise<void> {
    const { database } = useDatabase()
    const read = database && (await readLetterhead(database))
    if (read?.ok) kept.value = read.value
    fault.value = read?.ok === false ? read.fault : undefined
  }

  /** Used even where it can't be kept; undefined forgets it. */
  async function keep(letterhead: Letterhead | undefined): Promise<void> {
    kept.value = letterhead
    const { database } = useDatabase()
    const written = database && (await writeLetterhead(database, letterhead))
    fault.value = written?.ok === false ? written.fault : undefined
  }

  return { kept, fault, load, keep }
})
