import { importWorker } from '../workers/importClient'

/** Clears away what nothing names any more, once the page has nothing better to do. */
export function sweepWhenIdle(): void {
  const sweep = () => void importWorker().sweep()
  if ('requestIdleCallback' in window) requestIdleCallback(sweep, { timeout: 30_000 })
  else setTimeout(sweep, 5_000)
}
