import { nameIn } from '../domain/names'
import type { Scheme } from '../domain/scoring/scheme'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'

/** By which scheme scores were worked out; version 0 is the one that came with the dataset. */
export function schemeLine(
  { scheme, version }: { readonly scheme: Scheme; readonly version: number },
  t: Translate,
  locale: Locale,
): string {
  const name = nameIn(scheme.names, languageOf(locale), scheme.code)
  return version === 0
    ? t('rankings.scheme.builtin', { name })
    : t('rankings.scheme.saved', { name, version })
}
