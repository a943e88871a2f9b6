import { shallowRef, watch, type ShallowRef } from 'vue'
import { afterFrames } from '../../stores/afterFrames'

/**
 * Follows a value some painted frames behind: what is read first is drawn first, and no task does it all.
 * Several changes before then are one. With `before`, that stands there until the first frames are painted.
 */
export function useAfterPaint<T>(source: () => T, frames = 1, before?: T): Readonly<ShallowRef<T>> {
  const settled = shallowRef(before ?? source()) as ShallowRef<T>
  let isWaiting = false
  const follow = (): void => {
    if (isWaiting) return
    isWaiting = true
    afterFrames(frames, () => {
      isWaiting = false
      settled.value = source()
    })
  }
  watch(source, follow)
  if (before !== undefined) follow()
  return settled
}
