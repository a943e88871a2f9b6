import type { Scheme } from '../domain/scoring/scheme'

/**
 * Drafts live in the tab's own storage: two tabs edit apart, a reload finds them again, and a closed tab takes them
 * with it (it asks before).
 */
function keyOf(dataset: string, code: string): string {
  return `duibiao.schemeDraft ${dataset} ${code}`
}

export function readDraft(dataset: string, code: string): Scheme | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(dataset, code))
    return text === null ? undefined : (JSON.parse(text) as Scheme)
  } catch {
    return undefined // refused in some private windows
  }
}

export function keepDraft(dataset: string, code: string, draft: Scheme): void {
  try {
    sessionStorage.setItem(keyOf(dataset, code), JSON.stringify(draft))
  } catch {
    // A draft that cannot be kept lives as long as the page.
  }
}

export function forgetDraft(dataset: string, code: string): void {
  try {
    sessionStorage.removeItem(keyOf(dataset, code))
  } catch {
    // Nothing was kept.
  }
}
