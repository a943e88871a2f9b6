import { watch } from 'vue'
import { useBuiltin } from '../stores/builtin'
import { useSelection } from '../stores/selection'

/** The weekly example is made once it is chosen, or an address names it. */
export function followExample(): void {
  const selection = useSelection()
  watch(
    () => selection.selection.dataset,
    (dataset) => void useBuiltin().installAsked(dataset),
    { immediate: true },
  )
}
