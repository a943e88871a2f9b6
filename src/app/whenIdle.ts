/** Does what can wait once the page has nothing better to do. */
export function whenIdle(work: () => unknown): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => work(), { timeout: 30_000 })
  else setTimeout(() => work(), 5_000)
}
