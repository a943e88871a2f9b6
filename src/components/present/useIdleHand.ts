import { onBeforeUnmount, onMounted, shallowRef } from 'vue'

/** Milliseconds after which a hand that rests is gone. */
const restsAfter = 3000

/** Whether somebody's hand is on mouse or keys: only then are buttons and pointer shown. */
export function useIdleHand(onTouch: () => void) {
  const isNear = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(): void {
    isNear.value = true
    clearTimeout(timer)
    timer = setTimeout(() => (isNear.value = false), restsAfter)
  }
  /** A page that is drawn under a resting pointer sends a move of no way. */
  function followPointer({ movementX, movementY }: PointerEvent): void {
    if (movementX === 0 && movementY === 0) return
    if (!isNear.value) onTouch()
    show()
  }
  onMounted(() => document.addEventListener('pointermove', followPointer))
  onBeforeUnmount(() => {
    clearTimeout(timer)
    document.removeEventListener('pointermove', followPointer)
  })
  return { isNear, show }
}
