import type { Source } from '../domain/catalogue/catalogue'
import type { Translate } from './issueSentence'
import type { Locale } from './locale'
import { sourceWords } from './sourceWords'

/** The source as it stands under a chart and inside a picture. */
export function sourceLine(source: Source, t: Translate, locale: Locale): string {
  const named = sourceWords(source, t, locale)
  return named === '' ? '' : t('charts.source', { source: named })
}
