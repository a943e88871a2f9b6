import { createWordsOf } from './i18n'
import zh from './messages/zh'

/** All words at once, where nobody waits for a first paint: in a worker. */
export function createWords() {
  return createWordsOf(zh)
}
