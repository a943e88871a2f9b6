import { onBeforeUnmount, onMounted, shallowRef } from 'vue'

/** Full screen where the browser grants it; refused, the presentation fills the window, and F11 is left to whoever is there. */
export function useFullScreen(onEnded: () => void) {
  const isFull = shallowRef(document.fullscreenElement !== null)
  const isRefused = shallowRef(false)
  let isOurs = false

  async function enter(): Promise<void> {
    try {
      await document.documentElement.requestFullscreen()
      isRefused.value = false
    } catch {
      isRefused.value = true // no gesture, a policy, or a browser without it
    }
  }
  async function leave(): Promise<void> {
    isOurs = true
    if (document.fullscreenElement) await document.exitFullscreen()
    isOurs = false
  }
  /** Escape ends full screen before any key is heard: it was meant for the presentation. */
  function follow(): void {
    const wasFull = isFull.value
    isFull.value = document.fullscreenElement !== null
    if (wasFull && !isFull.value && !isOurs) onEnded()
  }
  onMounted(() => document.addEventListener('fullscreenchange', follow))
  onBeforeUnmount(() => {
    document.removeEventListener('fullscreenchange', follow)
    void leave()
  })
  return { isFull, isRefused, enter, leave }
}
