import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { watchAnyDraft } from '../storage/edits/editDrafts'
import { useDatabase } from './database'

/** Whether there is a draft of edits to tell of: what shows and publishes it comes only then. */
export const useDrafting = defineStore('drafting', () => {
  const isOpen = shallowRef(false)

  /** Looks for one, until one is found; one may have been left by another tab, or be begun in it. */
  function look(): void {
    const { database } = useDatabase()
    if (!database || isOpen.value) return
    const stop = watchAnyDraft(database, (isAny) => {
      if (!isAny) return
      isOpen.value = true
      queueMicrotask(() => stop())
    })
  }

  return { isOpen, look }
})
