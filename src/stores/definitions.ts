import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { Definition } from '../domain/catalogue/catalogue'
import { readDefinition } from '../storage/reading'
import { useDatabase } from './database'
import { useShown } from './shown'

/** The definition of the shown indicator, read when it is looked at: 1,500 of them are megabytes. */
export const useDefinitions = defineStore('definitions', () => {
  const shown = useShown()
  const definition = shallowRef<Definition>()
  let asked = 0

  async function read(key: string | undefined): Promise<void> {
    const mine = ++asked
    definition.value = undefined
    const { database } = useDatabase()
    if (!database || key === undefined) return
    const stored = await readDefinition(database, key)
    if (mine !== asked) return
    if (stored.ok) definition.value = stored.value
    else useDatabase().fault = stored.fault
  }

  watch(
    () => shown.shown?.indicator.definition,
    (key) => void read(key),
    { immediate: true },
  )

  return { definition }
})
