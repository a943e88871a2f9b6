import type { Indicator } from '../domain/catalogue/catalogue'
import { nameIn } from '../domain/names'
import type { Scheme } from '../domain/scoring/scheme'
import { unmeasuredLeaves } from '../domain/scoring/unmeasuredLeaves'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'

export interface SchemeLine {
  readonly scheme: Scheme
  /** 0 is the one that came with the dataset. */
  readonly version: number
  /** Of the dataset, which may lack some that the scheme reads. */
  readonly indicators: Iterable<Indicator>
}

/** The scheme that scores were worked out by, and how much of it has data to be worked out from. */
export function schemeLine(
  { scheme, version, indicators }: SchemeLine,
  t: Translate,
  locale: Locale,
): string {
  const name = nameIn(scheme.names, languageOf(locale), scheme.code)
  const line =
    version === 0 ? t('rankings.scheme.builtin', { name }) : t('rankings.scheme.saved', { name, version })
  const without = unmeasuredLeaves(scheme, indicators).length
  if (without === 0) return line
  const leaves = scheme.nodes.filter(({ measure }) => measure).length
  return line + t('rankings.scheme.incomplete', { count: without, leaves })
}
