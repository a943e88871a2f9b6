import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

/** Read before the database is open, as colours and language are. */
const tourKey = 'duibiao.tour'

function wasOffered(): boolean {
  try {
    return localStorage.getItem(tourKey) === 'offered'
  } catch {
    return true // where nothing can be kept it would be offered for ever
  }
}

/** The help beside the page, and the first tour. */
export const useHelp = defineStore('help', () => {
  const isOpen = ref(false)
  const isTouring = shallowRef(false)
  /** Nobody has taken the tour or declined it here. */
  const isNew = shallowRef(!wasOffered())

  function settleTour(): void {
    isNew.value = false
    try {
      localStorage.setItem(tourKey, 'offered')
    } catch {
      // It is offered again, in the help only.
    }
  }
  function startTour(): void {
    settleTour()
    isOpen.value = false
    isTouring.value = true
  }
  function endTour(): void {
    isTouring.value = false
  }

  return { isOpen, isTouring, isNew, settleTour, startTour, endTour }
})
