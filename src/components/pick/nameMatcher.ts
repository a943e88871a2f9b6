import type { Names } from '../../domain/names'

export type Matches = (names: Names, code: string) => boolean

export type PinyinMatch = (text: string, query: string) => unknown

/** Names are the catalogue's own objects, so each is folded once however often is searched. */
const foldedNames = new WeakMap<Names, string>()

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function foldedOf(names: Names): string {
  const known = foldedNames.get(names)
  if (known !== undefined) return known
  const folded = fold(`${names.zh ?? ''}\n${names.en ?? ''}`)
  foldedNames.set(names, folded)
  return folded
}

/**
 * Whether a name fits what is typed: part of a name or code in either language, or pinyin, whole or initials.
 * Pinyin is the dear part: it is asked only for letters, and only of Chinese names that did not fit already.
 */
export function nameMatcher(query: string, pinyin: PinyinMatch | undefined): Matches {
  const text = fold(query.trim())
  if (text === '') return () => true
  const asked = /^[a-zü\s']+$/.test(text) ? pinyin : undefined
  return (names, code) =>
    foldedOf(names).includes(text) ||
    fold(code).includes(text) ||
    (asked !== undefined && names.zh !== undefined && asked(names.zh, text) !== false)
}
