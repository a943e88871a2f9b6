import type { Robustness } from '../domain/robustness/drawRobustness'
import type { RankInterval } from '../domain/robustness/rankInterval'
import type { MethodAlternatives } from '../domain/robustness/robustnessSettings'
import type { RankingPolicy } from '../domain/scoring/scheme'
import { formatNumber } from './formatNumber'
import type { Translate } from './issueSentence'
import type { Locale } from './locale'
import { policyWords } from './policyWords'

/** Quantiles fall between ranks: shown as whole ranks, rounded outwards so that they promise no more than was found. */
export function intervalText({ low, high }: RankInterval, t: Translate): string {
  const [from, to] = [Math.floor(low), Math.ceil(high)]
  return from === to ? String(from) : t('robustness.interval', { low: from, high: to })
}

/** 第3（2–5）; empty where there is no rank. */
export function rankedText(
  rank: number | undefined,
  interval: RankInterval | undefined,
  t: Translate,
): string {
  if (rank === undefined || !interval) return ''
  return t('robustness.ranked', { rank, interval: intervalText(interval, t) })
}

/** The methods that take turns with the scheme's own, by name. */
export function methodNames({ rules, means, weights, missing }: MethodAlternatives, t: Translate): string[] {
  return [
    ...rules.map((rule) => t(`robustness.rule.${rule}`, {})),
    ...means.map((mean) => t(`robustness.mean.${mean}`, {})),
    ...weights.map((weight) => t(`robustness.weight.${weight}`, {})),
    ...missing.map((way) => t(`robustness.absent.${way}`, {})),
  ]
}

/** What a result rests on: draws, seed, what was varied, how it was ranked. */
export function robustnessNotes(
  { settings, entities }: Robustness,
  policy: RankingPolicy,
  t: Translate,
  locale: Locale,
): string {
  const { draws, seed, methods } = settings
  const partly = entities.filter(({ interval }) => interval && interval.ranked < draws).length
  const names = methodNames(methods, t)
  return [
    t('robustness.notes.draws', { draws: formatNumber(draws, locale), seed }),
    weightNote(settings, t, locale),
    names.length === 0
      ? t('robustness.notes.fixedMethods', {})
      : t('robustness.notes.methods', { methods: names.join(t('robustness.listSeparator', {})) }),
    t('robustness.notes.policy', { policy: policyWords(policy, t) }),
    t('robustness.notes.interval', {}),
    partly > 0 ? t('robustness.notes.partly', { count: partly }) : '',
  ].join('')
}

function weightNote({ spread, depths }: Robustness['settings'], t: Translate, locale: Locale): string {
  if (spread === 0) return t('robustness.notes.fixedWeights', {})
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(spread)
  if (!depths) return t('robustness.notes.allWeights', { spread: percent })
  return t('robustness.notes.someWeights', {
    levels: depths.join(t('robustness.listSeparator', {})),
    spread: percent,
  })
}
