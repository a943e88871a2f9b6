import { createWordsOf, type Messages, type Words } from './i18n'
import type { Locale } from './locale'
import first from './messages/zh/first'

let page: Words | undefined
let needsAll = false
let wanted: Locale = 'zh-CN'
let spoken: Locale = 'zh-CN'
const learnt = new Map<string, Promise<void>>()

const files = {
  'zh-CN': { first: async () => ({ default: first }), later: () => import('./messages/zh/later') },
  en: { first: () => import('./messages/en/first'), later: () => import('./messages/en/later') },
}

/** The page's words, to begin with those of its first paint. */
export function createPageWords(): Words {
  page = createWordsOf(first as Messages)
  return page
}

/**
 * Adds the words of everything but the first page; whatever says them waits for it, so that no key is ever shown.
 * The Chinese ones too, whatever the page speaks: documents are Chinese.
 */
export async function learnWords(): Promise<void> {
  needsAll = true
  await Promise.all([learn('zh-CN', 'later'), learn(spoken, 'later')])
}

/** Switches language, fetching its messages first: as many as the page has of the one before. */
export async function speak(locale: Locale): Promise<void> {
  wanted = locale
  await learn(locale, 'first')
  if (needsAll) await learn(locale, 'later')
  if (!page || wanted !== locale) return
  spoken = locale
  page.global.locale.value = locale
}

function learn(locale: Locale, part: 'first' | 'later'): Promise<void> {
  const key = `${locale}/${part}`
  const known = learnt.get(key)
  if (known) return known
  const learning = files[locale][part]().then(({ default: messages }) =>
    page?.global.mergeLocaleMessage(locale, messages),
  )
  learnt.set(key, learning)
  // What could not be fetched is asked for again.
  learning.catch(() => learnt.delete(key))
  return learning
}

/** The page's words in Chinese whatever it speaks, for documents that are Chinese: all of them once they are learnt. */
export function sayInChinese(key: string, params: Record<string, unknown>): string {
  return page?.global.t(key, params, { locale: 'zh-CN' }) ?? key
}
