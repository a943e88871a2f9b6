import { createWordsOf, type Words } from './i18n'
import type { Locale } from './locale'
import zh from './messages/zh'

/** All words at once, where nobody waits for a first paint: in a worker. */
export function createWords() {
  return createWordsOf(zh)
}

/** Switches language, fetching its messages first. */
export async function speak(words: Words, locale: Locale): Promise<void> {
  if (locale === 'en') words.global.setLocaleMessage('en', (await import('./messages/en')).default)
  words.global.locale.value = locale
}
