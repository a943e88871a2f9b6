import { watch } from 'vue'
import { useSelection } from '../stores/selection'

/** Schemes and their scoring are loaded only once an address names a node: no first ranking waits for them. */
export function followNode(): void {
  const selection = useSelection()
  watch(
    () => selection.selection.node,
    async (node) => {
      if (node !== undefined) (await import('../stores/nodeScores')).useNodeScores()
    },
    { immediate: true },
  )
}
