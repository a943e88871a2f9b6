import type { Source } from '../domain/catalogue/catalogue'
import { isolateText } from '../domain/isolateText'
import { nameIn } from '../domain/names'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'

/** Title, vintage and licence of a source in one line; invented figures are called so first. */
export function sourceWords(
  { title, vintage, licence, synthetic }: Source,
  t: Translate,
  locale: Locale,
): string {
  const language = languageOf(locale)
  const parts = [
    synthetic ? t('shell.synthetic', {}) : '',
    nameIn(title, language, ''),
    vintage ? nameIn(vintage, language, '') : '',
    isolateText(licence ?? ''),
  ]
  return parts.filter((part) => part !== '').join(t('rankings.listSeparator', {}))
}
