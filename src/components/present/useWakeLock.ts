import { onBeforeUnmount, onMounted } from 'vue'

/** Keeps the screen on while a page is shown, where the browser can: it gives the lock up whenever the page is hidden. */
export function useWakeLock(): void {
  let lock: WakeLockSentinel | undefined
  let isOver = false

  async function ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      const granted = await navigator.wakeLock.request('screen')
      if (isOver) await granted.release()
      else lock = granted
    } catch {
      // A low battery may refuse it: the screen then goes dark as it always did.
    }
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', ask)
    void ask()
  })
  onBeforeUnmount(() => {
    isOver = true
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  })
}
