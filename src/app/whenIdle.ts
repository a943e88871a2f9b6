/** Does what can wait once the page has nothing better to do. */
export function whenIdle(work: () => Promise<void>): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => void work(), { timeout: 30_000 })
  else setTimeout(() => void work(), 5_000)
}
