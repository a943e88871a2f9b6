import type { Catalogue, Indicator } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import { nameIn } from '../domain/names'
import type { Period } from '../domain/periods/period'
import { isRevised, type FocusStanding } from '../domain/ranking/focusStanding'
import type { RankingModel, RankingRow } from '../domain/ranking/rankingModel'
import { formatNumber } from './formatNumber'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'
import { periodLabel } from './periodLabel'

export interface RankingWordsInput {
  readonly catalogue: Catalogue
  readonly indicator: Indicator
  readonly model: RankingModel
  readonly standing: FocusStanding | undefined
  readonly period: Period
  readonly comparedWith: Period | undefined
  /** Names of the chosen groups; empty when all are shown. */
  readonly groups: readonly string[]
  readonly rankIn: 'filter' | 'whole'
  readonly decimals: number
  /** The figures are a scheme's scores, and no source published them. */
  readonly isScored?: boolean
}

/** The conclusion of a ranking in two sentences: what it says of the focus, and what it rests on. */
export function rankingWords(
  input: RankingWordsInput,
  t: Translate,
  locale: Locale,
): { headline: string; lead: string } {
  return { headline: headline(input, t, locale), lead: lead(input, t, locale) }
}

function yearOf(period: Period | undefined): number | undefined {
  return period && 'year' in period ? period.year : undefined
}

function headline(input: RankingWordsInput, t: Translate, locale: Locale): string {
  const { model, standing, indicator } = input
  const language = languageOf(locale)
  const period = periodLabel(input.period, t)
  const first = model.rows[0]
  if (!first) return t('rankings.headline.nobody', { period })
  if (!standing) {
    const leaders = model.rows.filter(({ rank }) => rank === first.rank).length
    if (leaders > 1) return t('rankings.headline.leadersTied', { count: leaders })
    return t('rankings.headline.leader', { entity: nameIn(first.entity.names, language, first.entity.code) })
  }
  const entity = nameIn(standing.entity.names, language, standing.entity.code)
  if (!standing.row) {
    const name = nameIn(indicator.names, language, indicator.code)
    return t('rankings.headline.missing', { entity, period, indicator: name })
  }
  const { rank, tied } = standing.row
  return (
    t(tied ? 'rankings.headline.tied' : 'rankings.headline.rank', { entity, rank }) +
    movementWords(input, standing, t)
  )
}

function movementWords(input: RankingWordsInput, standing: FocusStanding, t: Translate): string {
  const { change, changeBasis } = standing
  if (change === undefined || !input.comparedWith) return ''
  const kind = change > 0 ? 'up' : change < 0 ? 'down' : 'same'
  return t(`rankings.headline.${kind}`, {
    period: periodLabel(input.comparedWith, t),
    change: Math.abs(change),
    basis: t(`rankings.headline.${basisWord(input, changeBasis)}`, {}),
  })
}

/** Recomputed is said only of series that were revised later: elsewhere a rank is simply computed. */
function basisWord({ catalogue, comparedWith }: RankingWordsInput, basis: FocusStanding['changeBasis']) {
  if (basis === 'published') return 'published'
  return isRevised(catalogue, yearOf(comparedWith)) ? 'recomputed' : 'computed'
}

function lead(input: RankingWordsInput, t: Translate, locale: Locale): string {
  const { standing, model, catalogue } = input
  const first = model.rows[0]
  if (!first) return membersOf(catalogue).length > 0 ? '' : t('rankings.lead.noMembers', {})
  return [
    standing ? standingWords(input, standing, t, locale) : leaderWords(input, first, t, locale),
    populationWords(input, t),
    standing ? earlierWords(input, standing, t) : '',
    vintageWords(input, t),
  ].join('')
}

/** Without a focus the first one's value is said, and of which indicator. */
function leaderWords(
  { indicator, decimals }: RankingWordsInput,
  { value }: RankingRow,
  t: Translate,
  locale: Locale,
): string {
  if (indicator.kind === 'rank') return byRankWords(indicator, t, locale)
  return value === undefined
    ? ''
    : valueWords(indicator, value, decimals, t, locale) + t('rankings.lead.stop', {})
}

/** A rank is not said twice, once as a place and once as a value. */
function byRankWords({ names, code }: Indicator, t: Translate, locale: Locale): string {
  return t('rankings.lead.byRank', { indicator: nameIn(names, languageOf(locale), code) })
}

function valueWords(
  indicator: Indicator,
  value: number,
  decimals: number,
  t: Translate,
  locale: Locale,
): string {
  return t('rankings.lead.value', {
    indicator: nameIn(indicator.names, languageOf(locale), indicator.code),
    value: formatNumber(value, locale, decimals),
    unit: unitWords(indicator, locale),
  })
}

function standingWords(
  input: RankingWordsInput,
  standing: FocusStanding,
  t: Translate,
  locale: Locale,
): string {
  const { indicator, decimals } = input
  const language = languageOf(locale)
  const { row, ahead, gap } = standing
  if (indicator.kind === 'rank') return byRankWords(indicator, t, locale)
  if (row?.value === undefined) return ''
  const unit = unitWords(indicator, locale)
  const value = valueWords(indicator, row.value, decimals, t, locale)
  const aheadWords =
    ahead && gap !== undefined
      ? t(gap === 0 ? 'rankings.lead.level' : 'rankings.lead.ahead', {
          rank: ahead.rank,
          entity: nameIn(ahead.entity.names, language, ahead.entity.code),
          gap: new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(gap),
          unit,
        })
      : ''
  return value + aheadWords + t('rankings.lead.stop', {})
}

/** The unit as it follows a number: 78.2分, 78.2 points, 9%. */
export function unitWords(indicator: Indicator, locale: Locale): string {
  if (!indicator.unit) return ''
  const unit = nameIn(indicator.unit, languageOf(locale), '')
  return /^[%‰°]/.test(unit) || unit === '' ? unit : ` ${unit}`
}

function populationWords({ model, groups, rankIn }: RankingWordsInput, t: Translate): string {
  if (groups.length === 0) return t('rankings.lead.population', { count: model.population })
  return t(rankIn === 'whole' ? 'rankings.lead.wholeShown' : 'rankings.lead.within', {
    groups: groups.join(t('rankings.listSeparator', {})),
    count: model.population,
    whole: model.wholePopulation,
  })
}

function earlierWords({ comparedWith }: RankingWordsInput, standing: FocusStanding, t: Translate): string {
  const { publishedEarlier, recomputedEarlier } = standing
  if (!comparedWith || publishedEarlier === undefined || recomputedEarlier === undefined) return ''
  return (
    t('rankings.lead.publishedEarlier', {
      period: periodLabel(comparedWith, t),
      published: publishedEarlier,
    }) + t('rankings.lead.recomputedEarlier', { recomputed: recomputedEarlier })
  )
}

function vintageWords({ catalogue, model, period, isScored }: RankingWordsInput, t: Translate): string {
  if (isScored) return t('rankings.lead.vintageScheme', {})
  if (model.basis === 'published') return t('rankings.lead.vintagePublished', {})
  return isRevised(catalogue, yearOf(period)) ? t('rankings.lead.vintageRecomputed', {}) : ''
}
