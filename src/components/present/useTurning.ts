import { onBeforeUnmount, watch } from 'vue'
import { usePresent } from '../../stores/present'

/** Turns the pages in their time. Whatever happens to a page has its time begin anew. */
export function useTurning(): void {
  const present = usePresent()
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(
    () => [present.isRunning, present.slide?.id, present.seconds, present.touches],
    () => {
      clearTimeout(timer)
      if (present.isRunning) timer = setTimeout(present.turn, present.seconds * 1000)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))
}
