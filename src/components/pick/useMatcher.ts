import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Names } from '../../domain/names'

export type Matches = (names: Names, code: string) => boolean

type PinyinMatch = (text: string, query: string) => unknown

/** Loaded with the first letter that is typed: most visits never search. */
const pinyin = shallowRef<PinyinMatch>()

async function loadPinyin(): Promise<void> {
  pinyin.value ??= (await import('pinyin-match')).default.match
}

/** Whether a name fits what is typed: part of a name or code in either language, or pinyin, whole or initials. */
export function useMatcher(query: () => string): ComputedRef<Matches> {
  const wanted = computed(() => query().trim().toLowerCase())
  watch(wanted, (text) => {
    if (text !== '') void loadPinyin()
  })
  return computed((): Matches => {
    const text = wanted.value
    if (text === '') return () => true
    const match = pinyin.value
    return (names, code) =>
      [names.zh, names.en, code].some((name) => name?.toLowerCase().includes(text)) ||
      (match !== undefined && names.zh !== undefined && match(names.zh, text) !== false)
  })
}
