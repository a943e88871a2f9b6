import type { Language, Names } from '../../names'

/** Names with another one in a language; an empty one is taken away. */
export function namesWith({ zh, en }: Names, language: Language, name: string): Names {
  const next = { zh, en, [language]: name.trim() === '' ? undefined : name.trim() }
  return {
    ...(next.zh !== undefined && { zh: next.zh }),
    ...(next.en !== undefined && { en: next.en }),
  }
}
