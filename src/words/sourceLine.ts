import type { Source } from '../domain/catalogue/catalogue'
import { nameIn } from '../domain/names'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'

/** Where figures come from, as it stands under a chart and inside a picture; invented ones are said to be so. */
export function sourceLine(source: Source, t: Translate, locale: Locale): string {
  const language = languageOf(locale)
  const parts = [source.title, source.vintage].map((names) => (names ? nameIn(names, language, '') : ''))
  const named = [...parts, source.licence ?? ''].filter(Boolean).join(t('rankings.listSeparator', {}))
  const line = named === '' ? '' : t('charts.source', { source: named })
  return source.synthetic ? [t('shell.synthetic', {}), line].filter(Boolean).join(' · ') : line
}
