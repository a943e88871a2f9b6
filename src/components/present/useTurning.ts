import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import { usePresent } from '../../stores/present'

/**
 * Turns the pages in their time. Whatever happens to a page has its time begin anew; nothing turns where nobody looks,
 * nor under a hand that rests on the controls.
 */
export function useTurning(isHeld: () => boolean): void {
  const present = usePresent()
  const isHidden = shallowRef(document.hidden)
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(
    () => [
      present.isRunning && !isHidden.value && !isHeld(),
      present.slide?.id,
      present.seconds,
      present.touches,
    ],
    ([isTurning]) => {
      clearTimeout(timer)
      if (isTurning) timer = setTimeout(present.turn, present.seconds * 1000)
    },
    { immediate: true },
  )
  function followVisibility(): void {
    isHidden.value = document.hidden
  }
  onMounted(() => document.addEventListener('visibilitychange', followVisibility))
  onBeforeUnmount(() => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', followVisibility)
  })
}
