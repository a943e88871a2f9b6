import { createWordsOf, type Messages, type Words } from './i18n'
import first from './messages/zh/first'

let page: Words | undefined
let learning: Promise<void> | undefined

/** The page's words, to begin with those of its first paint. */
export function createPageWords(): Words {
  page = createWordsOf(first as Messages)
  return page
}

/** Adds the words of everything but the first page; whatever says them waits for it, so that no key is ever shown. */
export function learnWords(): Promise<void> {
  learning ??= import('./messages/zh/later').then(({ default: later }) => {
    page?.global.mergeLocaleMessage('zh-CN', later)
  })
  return learning
}

/** The page's words in Chinese whatever it speaks, for documents that are Chinese: all of them once they are learnt. */
export function sayInChinese(key: string, params: Record<string, unknown>): string {
  return page?.global.t(key, params, { locale: 'zh-CN' }) ?? key
}
