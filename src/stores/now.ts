/** The only clock above storage: everything else is told the time. */
export function now(): number {
  return Date.now()
}
