import type { ImportIssue } from '../../domain/issue'

/** Issues of one kind: those that there is room for, and of how many places they are. */
export interface PickedIssues {
  readonly issues: readonly ImportIssue[]
  readonly places: number
}

/**
 * Every kind in turn until the room is filled, and one of each at least: twenty dates that can't be read must not hide
 * the one case that ends before it begins. Kinds keep their order, and so do the issues of each.
 */
export function pickIssues(issues: readonly ImportIssue[], room: number): readonly PickedIssues[] {
  const codes = [...new Set(issues.map(({ code }) => code))]
  const kinds = codes.map((code) => issues.filter((issue) => issue.code === code))
  const shares = kinds.map(() => 0)
  for (let left = Math.max(room, kinds.length); left > 0;) {
    const before = left
    kinds.forEach((kind, at) => {
      if (left === 0 || shares[at] === kind.length) return
      shares[at]! += 1
      left -= 1
    })
    if (left === before) break
  }
  return kinds.map((kind, at) => ({ issues: kind.slice(0, shares[at]), places: placesOf(kind) }))
}

/** Places of one kind: those that are listed, and those that a file's reader only counted. */
function placesOf(kind: readonly ImportIssue[]): number {
  const places = new Map<string, number>()
  for (const { at, count } of kind) {
    const file = at.file ?? ''
    places.set(file, count ?? (places.get(file) ?? 0) + 1)
  }
  return [...places.values()].reduce((sum, count) => sum + count, 0)
}
