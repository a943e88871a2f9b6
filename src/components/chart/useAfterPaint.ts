import { shallowRef, watch, type ShallowRef } from 'vue'

/** Calls back in a task of its own once so many frames have been painted. */
function afterFrames(count: number, then: () => void): void {
  if (count === 0) return then()
  requestAnimationFrame(() => setTimeout(() => afterFrames(count - 1, then)))
}

/**
 * Follows a value some painted frames behind: what is read first is drawn first, and no task does it all.
 * Several changes before then are one.
 */
export function useAfterPaint<T>(source: () => T, frames = 1): Readonly<ShallowRef<T>> {
  const settled = shallowRef(source()) as ShallowRef<T>
  let isWaiting = false
  watch(source, () => {
    if (isWaiting) return
    isWaiting = true
    afterFrames(frames, () => {
      isWaiting = false
      settled.value = source()
    })
  })
  return settled
}
