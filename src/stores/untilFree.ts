/** Lets the page answer between two pieces of long work. */
export function untilFree(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
