import { defineStore } from 'pinia'
import { computed } from 'vue'
import { readPackContent } from '../storage/pack/packFormat'
import { watchedDocuments } from './watchedDocuments'

/** What the maker of the shown pack saw; none where what is shown is no pack. */
export const usePacked = defineStore('packed', () => {
  const { isReady, list } = watchedDocuments('pack', readPackContent)
  return { isReady, content: computed(() => list.value[0]?.content) }
})
