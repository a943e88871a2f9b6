import type { Language } from '../domain/names'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** The language that names are wanted in. */
export function languageOf(locale: Locale): Language {
  return locale === 'en' ? 'en' : 'zh'
}
