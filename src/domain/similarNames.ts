/** How alike two names must be to be offered for one another. */
const alikeFrom = 0.5
const offered = 3

/**
 * Of some names those most like another one, the most alike first: by the letters that one has to change, or wholly
 * where one is an abbreviation of the other (市住建局 of 市住房和城乡建设局).
 */
export function similarNames<T>(
  name: string,
  others: readonly { readonly item: T; readonly name: string }[],
): T[] {
  return others
    .map(({ item, name: other }) => ({ item, likeness: likenessOf(name, other) }))
    .filter(({ likeness }) => likeness >= alikeFrom)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, offered)
    .map(({ item }) => item)
}

/** How alike two names are: 1 where they are the same, 0.75 at least where one is an abbreviation of the other. */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)]
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 0
  const edited = 1 - editsBetween(a, b) / longest
  return isWithin(a, b) || isWithin(b, a) ? Math.max(edited, 0.75) : edited
}

/** Without what most names of units share, and what says nothing of which one it is. */
function plain(name: string): string[] {
  return Array.from(name.normalize('NFKC').replace(/[\s()（）]|和|与|及/g, ''))
}

/** Whether all letters of the shorter name stand in the longer one, in order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 3) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

/** Levenshtein's distance, a row at a time. */
function editsBetween(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [index, letter] of a.entries()) {
    const next = [index + 1]
    for (const [at, other] of b.entries())
      next.push(Math.min(next[at]! + 1, row[at + 1]! + 1, row[at]! + (letter === other ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
