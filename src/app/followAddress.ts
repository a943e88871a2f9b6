import { watch } from 'vue'
import type { Router } from 'vue-router'
import { useSelection } from '../stores/selection'
import { fromQuery, toQuery, type Query } from '../stores/selectionQuery'

/**
 * The address and the selection are one thing in two places. A step to another dataset, indicator or node can be gone
 * back from; sliding through periods leaves no trail.
 */
export function followAddress(router: Router): void {
  const selection = useSelection()
  const current = () => router.currentRoute.value

  watch(
    () => current().query,
    (query) => {
      const next = fromQuery(query)
      if (!isSame(toQuery(next), toQuery(selection.selection))) selection.replace(next)
    },
    { immediate: true },
  )
  watch(
    () => toQuery(selection.selection),
    (query) => {
      const before = toQuery(fromQuery(current().query))
      if (isSame(query, before)) return
      const isStep = query['d'] !== before['d'] || query['i'] !== before['i'] || query['n'] !== before['n']
      const target = { path: current().path, query }
      void (isStep ? router.push(target) : router.replace(target))
    },
  )
}

function isSame(a: Query, b: Query): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key] === b[key])
}
