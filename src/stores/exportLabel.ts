import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What goes along with what leaves the page, in its language. */
export const useExportLabel = defineStore('exportLabel', () => ({
  /** What paper and tables say where the figures are invented; else blank. */
  text: shallowRef(''),
  /** Where the figures of a workbook are from: source, what every reader must know, revision. */
  notes: shallowRef<readonly string[]>([]),
}))
