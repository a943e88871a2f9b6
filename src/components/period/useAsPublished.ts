import { onBeforeMount, onBeforeUnmount } from 'vue'
import { useBasis } from '../../stores/basis'

/** A page that shows a published period as it was published (rule W8), while it is there. */
export function useAsPublished(): void {
  const basis = useBasis()
  onBeforeMount(() => (basis.viewers += 1))
  onBeforeUnmount(() => (basis.viewers -= 1))
}
