import { basisId } from './periodLife'
import type { PublicationBasis } from './publication'

/**
 * Whether two bases give the same figures (rule W8): revision, scheme and targets, these by what they say and not by
 * their version alone, since a deleted scheme may be saved anew and one of the program's own may change with it.
 */
export function isSameBasis(one: PublicationBasis, other: PublicationBasis): boolean {
  return basisId(one) === basisId(other) && contentOf(one) === contentOf(other)
}

function contentOf({ scheme, targets }: PublicationBasis): string {
  const sets = [...targets].sort((a, b) => (a.code < b.code ? -1 : 1))
  return JSON.stringify([scheme?.content, sets.map(({ content }) => content)], inOrder)
}

/** What was read back from the database may have its fields in another order. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
