import type { CellNote } from '../domain/missing'

/** A number's text with the sign of what it only bounds: `≥80` for 80%以上 (rule D5). */
export function withBound(text: string, bound: CellNote['bound']): string {
  return `${bound ?? ''}${text}`
}
