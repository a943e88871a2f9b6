import { shallowRef, watch, type Ref } from 'vue'
import { useOverview } from '../../stores/overview'
import { usePresent } from '../../stores/present'

/**
 * What a room is looking at does not change under its eyes: once new figures are on their way the shown page stands as
 * it is, as a copy, and they come with the next one.
 *
 * @param page the element that the shown page is in.
 * @returns the copy's nodes, while it stands.
 */
export function useHeldSlide(page: Readonly<Ref<HTMLElement | null>>) {
  const overview = useOverview()
  const present = usePresent()
  const held = shallowRef<readonly Node[]>()

  watch(
    () => overview.isReady,
    (isReady) => {
      if (!isReady) held.value ??= page.value ? [...page.value.childNodes].map(copyOf) : undefined
      // There is no next page.
      else if (present.slides.length <= 1) held.value = undefined
    },
  )
  watch(
    () => [present.slide?.id, present.touches],
    () => {
      if (overview.isReady) held.value = undefined
    },
  )
  return held
}

function copyOf(node: Node): Node {
  return node.cloneNode(true)
}
