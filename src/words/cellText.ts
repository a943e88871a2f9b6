import type { Cell } from '../domain/missing'

/** A cell as it is typed and copied: every digit, a bound with its sense, a rank, or what the source wrote instead. */
export function cellText({ value, note }: Cell): string {
  if (value !== undefined) return `${note?.bound ?? ''}${value}`
  return note?.text ?? (note?.rank ? String(note.rank.rank) : '')
}
