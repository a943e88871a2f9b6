import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useDatasets } from './datasets'
import { useShown } from './shown'

/** Whether the shown dataset is a pack, of which nothing is changed (rule W10): pages then offer no way to. */
export const useReadOnly = defineStore('readOnly', () => {
  const datasets = useDatasets()
  const shown = useShown()
  const isPack = computed(() => datasets.list?.find(({ id }) => id === shown.datasetId)?.pack !== undefined)
  return { isPack }
})
