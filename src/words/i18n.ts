import { createI18n } from 'vue-i18n'
import type { Locale } from './locale'
import zh from './messages/zh'

export type Messages = typeof zh

/** Chinese comes with the page; English is fetched when it is asked for. */
export function createWords(locale: Locale = 'zh-CN') {
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': zh } as Record<string, Messages>,
  })
}

export type Words = ReturnType<typeof createWords>

/** Switches language, fetching its messages first so that no key is ever shown. */
export async function speak(words: Words, locale: Locale): Promise<void> {
  if (locale === 'en' && !words.global.availableLocales.includes('en')) {
    words.global.setLocaleMessage('en', (await import('./messages/en')).default)
  }
  words.global.locale.value = locale
}
