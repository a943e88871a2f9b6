import { defineStore } from 'pinia'
import { computed } from 'vue'
import { readPublication } from '../storage/review/readContent'
import { watchedDocuments } from './watchedDocuments'

/** What was published of the shown dataset, all periods and versions. */
export const usePublications = defineStore('publications', () => {
  const { isReady, list: documents, unread } = watchedDocuments('publication', readPublication)
  const list = computed(() => documents.value.map(({ content }) => content))
  return { isReady, list, unread }
})
