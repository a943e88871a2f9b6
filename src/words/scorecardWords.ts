import type { Catalogue, Entity } from '../domain/catalogue/catalogue'
import { nameIn } from '../domain/names'
import type { Period } from '../domain/periods/period'
import type { Scheme } from '../domain/scoring/scheme'
import type { ScoreGap } from '../domain/scoring/scored'
import type { Loss, Losses } from '../domain/scoring/why/lossesOf'
import type { NextRank } from '../domain/scoring/why/nextRank'
import type { Standing } from '../domain/scoring/why/standingOf'
import { formatNumber } from './formatNumber'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'
import { periodLabel } from './periodLabel'
import { policyWords } from './policyWords'
import { schemeLine } from './schemeLine'
import { sourceLine } from './sourceLine'

/** A place within a group, and what is said with it. */
export interface GroupStanding {
  readonly name: string
  readonly rank: number
  readonly tied: boolean
  readonly population: number
  readonly tier: string | undefined
  /** Places, positive for up, against the earlier period; undefined where they cannot be compared. */
  readonly change: number | undefined
}

export interface ScorecardWordsInput {
  readonly entity: Entity
  readonly period: Period
  /** Among everybody that the scheme assesses. */
  readonly standing: Standing
  /** Where the office ranks by groups: what it says first. */
  readonly group?: GroupStanding | undefined
  /** Why there is no index, where there is none. */
  readonly gap: ScoreGap | undefined
  /** Rank as the source published it, where it did (rule D8). */
  readonly published: number | undefined
  /** Number of the tier, 1 the first. */
  readonly tier: number | undefined
  readonly losses: Losses | undefined
  readonly next: NextRank | undefined
  /** The period before, or the one that was chosen. */
  readonly earlier:
    | {
        readonly period: Period
        readonly score: number
        readonly published: number | undefined
        readonly rank: number | undefined
      }
    | undefined
  readonly decimals: number
}

/** Less is rounding in the sums. */
const nothing = 1e-9
/** The most that a sentence names. */
const mostNamed = 3

/** The conclusion of a scorecard: score, rank and tier; then where the points went and what is next. */
export function scorecardWords(
  input: ScorecardWordsInput,
  t: Translate,
  locale: Locale,
): { headline: string; lead: string } {
  return { headline: headline(input, t, locale), lead: lead(input, t, locale) }
}

function headline(input: ScorecardWordsInput, t: Translate, locale: Locale): string {
  const { entity, period, standing, group, published, tier, decimals } = input
  const name = nameIn(entity.names, languageOf(locale), entity.code)
  if (standing.score === undefined)
    return t('scorecards.headline.missing', { name, period: periodLabel(period, t) })
  const scored = t('scorecards.headline.score', {
    name,
    score: formatNumber(standing.score, locale, decimals),
  })
  if (group) {
    const place = t(`scorecards.headline.${group.tied ? 'tiedInGroup' : 'inGroup'}`, {
      group: group.name,
      rank: group.rank,
    })
    return (
      scored + place + (group.tier === undefined ? '' : t('scorecards.headline.tier', { tier: group.tier }))
    )
  }
  const rank = published ?? standing.rank
  if (rank === undefined) return scored + t('scorecards.headline.unranked', {})
  const key = published !== undefined ? 'published' : standing.tied ? 'tied' : 'rank'
  return (
    scored +
    t(`scorecards.headline.${key}`, { rank }) +
    (tier === undefined ? '' : t('scorecards.headline.tier', { tier: tierName(tier, t) }))
  )
}

export function tierName(tier: number, t: Translate): string {
  return tier <= 3 ? t(`scorecards.tiers.${tier}`, {}) : t('scorecards.tiers.other', { tier })
}

function lead(input: ScorecardWordsInput, t: Translate, locale: Locale): string {
  if (input.standing.score === undefined)
    return t('scorecards.empty.noIndex', { reason: gapWords(input.gap, t) })
  return [
    populationWords(input, t),
    movementWords(input, t, locale),
    lossWords(input, t, locale),
    nextWords(input, t, locale),
  ].join('')
}

function populationWords({ standing, group, published }: ScorecardWordsInput, t: Translate): string {
  const { rank, population } = standing
  if (rank === undefined) return ''
  if (group)
    return t('scorecards.lead.group', { group: group.name, count: group.population, rank, population })
  return published === undefined || published === rank
    ? t('scorecards.lead.population', { population })
    : t('scorecards.lead.computed', { rank, population })
}

/** Published ranks where both periods have one (rule D8), and it is said which is compared. */
function movementWords(input: ScorecardWordsInput, t: Translate, locale: Locale): string {
  const { earlier, standing, group, published, decimals } = input
  if (!earlier) return ''
  const change = standing.score! - earlier.score
  const shown = pointsWords(Math.abs(change), locale, decimals)
  const kind = Math.abs(change) < nothing ? 'level' : change > 0 ? 'up' : 'down'
  const period = periodLabel(earlier.period, t)
  const both = published !== undefined && earlier.published !== undefined
  const [now, then] = both ? [published, earlier.published!] : [standing.rank, earlier.rank]
  const score = t(`scorecards.lead.score.${kind}`, { period, change: shown })
  const computed = now === undefined || then === undefined ? undefined : then - now
  const places = group ? group.change : computed
  if (places === undefined) return score + t('scorecards.lead.stop', {})
  const basis = group ? 'groupRank' : both ? 'publishedRank' : 'schemeRank'
  return (
    score +
    t(`scorecards.lead.rank.${places > 0 ? 'rise' : places < 0 ? 'fall' : 'same'}`, {
      basis: t(`scorecards.lead.${basis}`, { group: group?.name ?? '' }),
      change: Math.abs(places),
    })
  )
}

/** The first level's largest losses: a leader asks which field, not which form. */
function lossWords({ losses }: ScorecardWordsInput, t: Translate, locale: Locale): string {
  const largest = largestLosses(losses).slice(0, mostNamed)
  if (largest.length === 0) return ''
  const names = largest.map(({ place, points }) =>
    t('scorecards.lead.lossOf', {
      name: nameIn(place.node.names, languageOf(locale), place.node.code),
      points: formatNumber(points, locale, 1),
    }),
  )
  const key = losses!.addsUp ? 'losses' : 'gains'
  return t(`scorecards.lead.${key}`, { names: names.join(t('rankings.listSeparator', {})) })
}

/** Losses of the root's children, largest first; what brings points is none. */
export function largestLosses(losses: Losses | undefined): Loss[] {
  return [...(losses?.byNode.values() ?? [])]
    .filter(({ place, points }) => place.depth === 1 && points > 0)
    .sort((a, b) => b.points - a.points)
}

function nextWords(
  { next, group, published, decimals }: ScorecardWordsInput,
  t: Translate,
  locale: Locale,
): string {
  if (!next?.ahead.length) return ''
  const { ahead, aheadRank, points } = next
  const names = ahead.slice(0, mostNamed).map(({ names, code }) => nameIn(names, languageOf(locale), code))
  const away = group ? 'nextOfAll' : published === undefined ? 'next' : 'nextComputed'
  const key = points === 0 ? 'levelWith' : away
  return t(`scorecards.lead.${key}`, {
    rank: aheadRank,
    names: names.join(t('rankings.listSeparator', {})),
    points: pointsWords(points, locale, Math.max(2, decimals)),
  })
}

/** Points, with more digits where they would else read as none. */
export function pointsWords(value: number, locale: Locale, decimals: number): string {
  const isSmall = Math.abs(value) >= nothing && Math.abs(value) < 0.5 * 10 ** -decimals
  return isSmall ? smallNumber(value, locale) : formatNumber(value, locale, decimals)
}

/** A distance to two digits: gaps between neighbours are small, and never to be read as none. */
export function smallNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value)
}

/** Why there is no score. */
export function gapWords(gap: ScoreGap | undefined, t: Translate): string {
  if (gap === 'coverage' || gap === 'notPositive' || gap === 'screened')
    return t(`scorecards.gaps.${gap}`, {})
  return t(`rankings.reasons.${gap ?? 'absent'}`, {})
}

/** What stands under a scorecard: source, scheme, period, population and tie rule. */
export function scorecardNotes(
  {
    catalogue,
    scheme,
    version,
    period,
    population,
  }: {
    readonly catalogue: Catalogue
    readonly scheme: Scheme
    readonly version: number
    readonly period: Period
    readonly population: number
  },
  t: Translate,
  locale: Locale,
): string[] {
  return [
    sourceLine(catalogue.source, t, locale),
    schemeLine({ scheme, version, indicators: catalogue.indicators }, t, locale),
    t('rankings.foot.period', { period: periodLabel(period, t) }),
    t('rankings.foot.population', { count: population }),
    policyWords(scheme.ranking, t),
  ].filter((note) => note !== '')
}
