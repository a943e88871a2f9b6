/** Calls back in a task of its own once so many frames have been painted. */
export function afterFrames(count: number, then: () => void): void {
  if (count === 0) return then()
  requestAnimationFrame(() => setTimeout(() => afterFrames(count - 1, then)))
}
