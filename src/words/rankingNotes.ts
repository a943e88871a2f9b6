import type { Catalogue, Entity } from '../domain/catalogue/catalogue'
import { nameIn } from '../domain/names'
import type { Period } from '../domain/periods/period'
import type { RankingModel } from '../domain/ranking/rankingModel'
import type { Scheme } from '../domain/scoring/scheme'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'
import { periodLabel } from './periodLabel'
import { policyWords } from './policyWords'
import { schemeLine } from './schemeLine'
import { sourceWords } from './sourceWords'

export interface RankingNotesInput {
  readonly catalogue: Catalogue
  readonly model: RankingModel
  readonly period: Period
  /** Where the figures are a scheme's scores. */
  readonly scoring?: { readonly scheme: Scheme; readonly version: number } | undefined
}

/** What stands under every ranking and in every export of it: source, period, tie rule, population, who is new. */
export function rankingNotes(
  { catalogue, model, period, scoring }: RankingNotesInput,
  t: Translate,
  locale: Locale,
): string[] {
  const language = languageOf(locale)
  const namesOf = (entities: readonly Entity[]) =>
    entities.map(({ names, code }) => nameIn(names, language, code)).join(t('rankings.listSeparator', {}))
  const source = sourceWords(catalogue.source, t, locale)
  const { entered, left, basis, movementBasis } = model
  const moved = entered.length + left.length > 0
  return [
    source === '' ? '' : t('rankings.foot.source', { source }),
    t('rankings.foot.period', { period: periodLabel(period, t) }),
    scoring ? schemeLine({ ...scoring, indicators: catalogue.indicators }, t, locale) : '',
    scoring
      ? policyWords(scoring.scheme.ranking, t)
      : t(basis === 'published' ? 'rankings.foot.tiePublished' : 'rankings.foot.tie', {}),
    t('rankings.foot.population', { count: model.population }),
    entered.length > 0 ? t('rankings.entered', { names: namesOf(entered) }) : '',
    left.length > 0 ? t('rankings.left', { names: namesOf(left) }) : '',
    movementBasis === 'recomputed' && moved
      ? t('rankings.commonPopulation', { count: model.population - entered.length })
      : '',
  ].filter((note) => note !== '')
}
