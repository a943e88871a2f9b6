import { createI18n } from 'vue-i18n'
import type { Locale } from './locale'
import type zh from './messages/zh'

export type Messages = typeof zh

/**
 * @param messages the Chinese ones, which every other language falls back on; English is fetched when asked for.
 */
export function createWordsOf(messages: Messages, locale: Locale = 'zh-CN') {
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': messages } as Record<string, Messages>,
  })
}

export type Words = ReturnType<typeof createWordsOf>

/** Switches language, fetching its messages first so that no key is ever shown. */
export async function speak(words: Words, locale: Locale): Promise<void> {
  if (locale === 'en' && !words.global.availableLocales.includes('en')) {
    words.global.setLocaleMessage('en', (await import('./messages/en')).default)
  }
  words.global.locale.value = locale
}
