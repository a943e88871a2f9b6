import { createI18n } from 'vue-i18n'
import type { Locale } from './locale'
import type zh from './messages/zh'

export type Messages = typeof zh

/**
 * @param messages the Chinese ones, which every other language falls back on.
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
