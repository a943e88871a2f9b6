import type { Entity, Indicator } from '../domain/catalogue/catalogue'
import { nameIn } from '../domain/names'
import type { Period } from '../domain/periods/period'
import type { ValueRow } from '../domain/ranking/everyValue'
import type { Distribution } from '../domain/statistics/distributionOf'
import { formatNumber, medianDecimals } from './formatNumber'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'
import { periodLabel } from './periodLabel'
import { unitWords } from './rankingWords'

export interface IndicatorWordsInput {
  readonly indicator: Indicator
  readonly period: Period
  readonly distribution: Distribution | undefined
  readonly focus: Entity | undefined
  readonly row: ValueRow | undefined
  readonly decimals: number
}

/** The conclusion of an indicator's page: the focus first, then everybody. */
export function indicatorWords(
  input: IndicatorWordsInput,
  t: Translate,
  locale: Locale,
): { headline: string; lead: string } {
  const { indicator, decimals } = input
  const unit = indicator.kind === 'rank' ? '' : unitWords(indicator, locale)
  const finer = input.distribution && medianDecimals(input.distribution.median, decimals)
  const say: Say = {
    value: (value) => formatNumber(value, locale, decimals) + unit,
    byMedian: (value) => formatNumber(value, locale, finer) + unit,
  }
  return { headline: headline(input, t, locale, say), lead: lead(input, t, locale, say) }
}

interface Say {
  readonly value: (value: number) => string
  /** The median, and what lies between it and a value. */
  readonly byMedian: (value: number) => string
}

function headline(input: IndicatorWordsInput, t: Translate, locale: Locale, say: Say): string {
  const { row, distribution } = input
  const language = languageOf(locale)
  const indicator = nameIn(input.indicator.names, language, input.indicator.code)
  const period = periodLabel(input.period, t)
  const focus = input.focus && nameIn(input.focus.names, language, input.focus.code)
  if (focus === undefined || !row) {
    if (!distribution) return t('indicators.headline.empty', { indicator, period })
    return t('indicators.headline.plain', { indicator, period, median: say.byMedian(distribution.median) })
  }
  const { value, rank } = row
  if (value === undefined) {
    if (rank === undefined) return t('indicators.headline.missing', { indicator, focus, period })
    return t('indicators.headline.rankOnly', { indicator, focus, rank })
  }
  // The rank of a rank would only repeat it.
  if (input.indicator.kind === 'rank')
    return t('indicators.headline.place', { indicator, focus, rank: say.value(value) })
  // Alone, a place says nothing.
  if (rank === undefined || distribution?.count === 1)
    return t('indicators.headline.valued', { indicator, focus, value: say.value(value) })
  const key = row.tied ? 'tied' : 'ranked'
  return t(`indicators.headline.${key}`, { indicator, focus, value: say.value(value), rank })
}

function lead(input: IndicatorWordsInput, t: Translate, locale: Locale, say: Say): string {
  const { distribution, focus, row } = input
  if (!distribution) return ''
  const { count, median, minimum, maximum } = distribution
  const period = periodLabel(input.period, t)
  if (input.indicator.kind === 'rank') return t('indicators.lead.ranks', { period, count })
  if (count === 1) return t('indicators.lead.alone', { period })
  const all = t('indicators.lead.all', {
    period,
    count,
    median: say.byMedian(median),
    minimum: say.value(minimum),
    maximum: say.value(maximum),
  })
  if (!focus || row?.value === undefined) return all
  const gap = row.value - median
  const side = gap > 0 ? 'above' : gap < 0 ? 'below' : 'same'
  const name = nameIn(focus.names, languageOf(locale), focus.code)
  return all + t(`indicators.lead.${side}`, { focus: name, gap: say.byMedian(Math.abs(gap)) })
}
