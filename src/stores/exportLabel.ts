import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What paper and tables that leave the page say where the figures are invented, in its language; else blank. */
export const useExportLabel = defineStore('exportLabel', () => ({ text: shallowRef('') }))
