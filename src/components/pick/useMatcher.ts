import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { nameMatcher, type Matches, type PinyinMatch } from './nameMatcher'

/** Loaded with the first letter that is typed: most visits never search. */
const pinyin = shallowRef<PinyinMatch>()

async function loadPinyin(): Promise<void> {
  pinyin.value ??= (await import('pinyin-match')).default.match
}

/** Whether a name fits what is typed (see `nameMatcher.ts`). */
export function useMatcher(query: () => string): ComputedRef<Matches> {
  watch(query, (text) => {
    if (text.trim() !== '') void loadPinyin()
  })
  return computed(() => nameMatcher(query(), pinyin.value))
}
