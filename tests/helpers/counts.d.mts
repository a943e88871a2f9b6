export interface Counts {
  readonly passed: number
  readonly failed: number
}

export function oneCheck(ok: boolean): Counts
export function vitestCounts(path: string): Counts
export function playwrightCounts(path: string): Counts
export function reportedCounts(ok: boolean, read: () => Counts): Counts
