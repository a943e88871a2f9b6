import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Whether the page's help stands beside it. */
export const useHelp = defineStore('help', () => {
  const isOpen = ref(false)
  return { isOpen }
})
