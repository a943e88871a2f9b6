/**
 * What was typed and is not yet in the database, in the tab's own storage: a reload finds it again, also where the database
 * is full.
 */
interface KeptBulletin {
  /** When the saved one that it was typed over was saved; null where there was none. */
  readonly base: number | null
  readonly draft: unknown
}

function keyOf(id: string): string {
  return `duibiao.bulletin ${id}`
}

export function readKeptBulletin(id: string): KeptBulletin | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(id))
    return text === null ? undefined : (JSON.parse(text) as KeptBulletin)
  } catch {
    return undefined // refused in some private windows
  }
}

export function keepBulletin(id: string, kept: KeptBulletin): void {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify(kept))
  } catch {
    // What cannot be kept lives as long as the page.
  }
}

export function forgetBulletin(id: string): void {
  try {
    sessionStorage.removeItem(keyOf(id))
  } catch {
    // Nothing was kept.
  }
}
