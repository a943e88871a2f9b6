import type { Entity } from '../domain/catalogue/catalogue'
import { nameIn } from '../domain/names'
import type { Period } from '../domain/periods/period'
import { isJustBefore } from '../domain/periods/periodsBetween'
import type { Conclusion } from '../domain/review/concludeOverview'
import type { CompareRefusal } from '../domain/review/rankMoves'
import type { GroupReview } from '../domain/review/groupReview'
import type { RuleIssue } from '../domain/review/checkRules'
import type { GroupRules } from '../domain/review/reviewRules'
import type { Tier } from '../domain/review/tiers'
import type { ScoreGap } from '../domain/scoring/scored'
import type { GapRow } from '../domain/targets/gapRow'
import { formatNumber } from './formatNumber'
import { gapSentence, targetName, type GapSpeech, type GapWordsInput } from './gapWords'
import { languageOf } from './locale'
import { periodLabel } from './periodLabel'
import { gapWords, pointsWords } from './scorecardWords'

/** What conclusions need to become words. */
export interface OverviewSpeech extends GapSpeech {
  /** By key. */
  readonly entities: ReadonlyMap<number, Entity>
  readonly inputOf: (row: GapRow) => GapWordsInput
  readonly period: Period | undefined
  /** That movement is measured from. */
  readonly against: Period | undefined
  readonly decimals: number
}

/** The most names in a sentence. */
const mostNamed = 3
/** Less is rounding in the sums. */
const nothing = 1e-9

/** The conclusion as a headline and a lead. */
export function overviewWords(
  { headline, lead }: { readonly headline: readonly Conclusion[]; readonly lead: readonly Conclusion[] },
  speech: OverviewSpeech,
): { readonly headline: string; readonly lead: string } {
  const { t } = speech
  const say = (all: readonly Conclusion[]) =>
    all.map((one) => conclusionWords(one, speech)).join(t('overview.say.comma', {}))
  return { headline: say(headline), lead: lead.length === 0 ? '' : say(lead) + t('overview.say.stop', {}) }
}

function conclusionWords(one: Conclusion, speech: OverviewSpeech): string {
  const { t, locale } = speech
  switch (one.code) {
    case 'targets':
      return t('overview.say.targets', {
        total: one.counts.total,
        met: one.counts.met,
        change: metWords(one.metChange, speech),
      })
    case 'overseer': {
      const { total, met, near, short } = one.counts
      return t('overview.say.overseer', { post: one.post, total, met, open: near + short })
    }
    case 'worst': {
      const input = speech.inputOf(one.row)
      const name = targetName(one.row.target, input.indicator, locale)
      return t('overview.say.worst', { name, gap: gapSentence(input, speech) })
    }
    case 'leaders':
      return t(one.entities.length > 1 ? 'overview.say.leadersTied' : 'overview.say.leaders', {
        group: groupPart(one.rules, speech),
        names: namesWords(one.entities, speech),
      })
    case 'index':
      return indexWords(one, speech)
    case 'focus':
      return focusWords(one, speech)
    case 'riser':
    case 'faller':
      return t(`overview.say.${one.code}${one.isAmongCommon ? 'Common' : ''}`, {
        name: nameOf(one.line.entity, speech),
        count: Math.abs(one.line.move!.change),
        group: groupPart(one.rules, speech),
        rank: one.line.rank,
      })
    case 'refused':
      return refusalWords(one.refusal, speech.against, speech)
    case 'streak':
      return t('overview.say.streak', {
        name: nameOf(one.streak.entity, speech),
        periods: one.streak.evidence.length,
        trailing: one.rules.trailing,
      })
    case 'partial':
      return partialWords(one.review, speech)
    case 'level':
      return t(one.count === 1 ? 'overview.say.alone' : 'overview.say.level', {
        group: groupPart(one.rules, speech),
        count: one.count,
      })
    case 'skipped':
      return skippedWords(one.periods, speech)
    case 'nothing':
      return t('overview.say.nothing', {})
  }
}

function focusWords(
  { line, isAmongCommon }: Extract<Conclusion, { code: 'focus' }>,
  speech: OverviewSpeech,
): string {
  const { t, against } = speech
  const said = t('overview.say.focus', { name: nameOf(line.entity, speech), rank: line.rank })
  if (!line.move || !against) return said
  const { change } = line.move
  const key = change > 0 ? 'up' : change < 0 ? 'down' : 'still'
  const period = thenWords(against, speech)
  const among = isAmongCommon ? t('overview.say.focusMove.among', {}) : ''
  return said + t(`overview.say.focusMove.${key}`, { period, among, count: Math.abs(change) })
}

/** What is missing of a group, and what is therefore not said of it (rule W1). */
export function partialWords({ rules, incomplete, lines }: GroupReview, speech: GapSpeech): string {
  const { t } = speech
  const { unscored, unmeasured } = incomplete
  const missing = [
    unscored.length > 0
      ? t('overview.partial.unscored', { count: unscored.length, all: unscored.length + lines.length })
      : '',
    unmeasured.length > 0 ? t('overview.partial.unmeasured', { count: unmeasured.length }) : '',
  ].filter((words) => words !== '')
  return t('overview.partial.say', {
    group: groupPart(rules, speech),
    missing: missing.join(t('overview.say.comma', {})),
  })
}

/** Periods that nobody is ranked in, between the one before and this one (rule W1). */
export function skippedWords(periods: readonly Period[], { t }: GapSpeech): string {
  const first = periodLabel(periods[0]!, t)
  if (periods.length === 1) return t('overview.skipped.one', { period: first })
  return t('overview.skipped.several', {
    ...{ first, last: periodLabel(periods.at(-1)!, t), count: periods.length },
  })
}

/** The compared period within a sentence: the one just before needs no name. */
export function thenWords(against: Period, { period, t }: Pick<OverviewSpeech, 'period' | 't'>): string {
  return period && isJustBefore(against, period)
    ? t(`overview.say.previous.${period.kind}`, {})
    : periodLabel(against, t)
}

/** Why nothing is compared (rule W1). */
export function refusalWords(refusal: CompareRefusal, against: Period | undefined, { t }: GapSpeech): string {
  const period = against ? periodLabel(against, t) : t('overview.refused.compared', {})
  return t(`overview.refused.${refusal}`, { period })
}

function metWords(change: number | undefined, speech: OverviewSpeech): string {
  const { t, against } = speech
  if (change === undefined || !against) return ''
  const key = change > 0 ? 'metMore' : change < 0 ? 'metFewer' : 'metSame'
  return t(`overview.say.${key}`, { period: thenWords(against, speech), count: Math.abs(change) })
}

function indexWords({ index, move }: Extract<Conclusion, { code: 'index' }>, speech: OverviewSpeech): string {
  const { t, locale, decimals, against } = speech
  const score = formatNumber(index.score, locale, decimals)
  const said =
    index.of === 'aggregate'
      ? t('overview.say.index.aggregate', { name: nameOf(index.entity.key, speech), score })
      : t('overview.say.index.mean', { count: index.over, score })
  if (!move || !against) return said
  const kind = Math.abs(move.change) < nothing ? 'level' : move.change > 0 ? 'up' : 'down'
  const isPart = index.of === 'mean' && move.over !== undefined && move.over !== index.over
  return (
    said +
    t(`overview.say.move.${kind}`, {
      period: thenWords(against, speech),
      change: pointsWords(Math.abs(move.change), locale, decimals),
    }) +
    (isPart ? t('overview.say.move.over', { count: move.over }) : '')
  )
}

function nameOf(key: number, { entities, locale }: OverviewSpeech): string {
  const entity = entities.get(key)
  return entity ? nameIn(entity.names, languageOf(locale), entity.code) : String(key)
}

function namesWords(keys: readonly number[], speech: OverviewSpeech): string {
  const { t } = speech
  const names = keys.slice(0, mostNamed).map((key) => nameOf(key, speech))
  const said = names.join(t('rankings.listSeparator', {}))
  return keys.length > mostNamed ? t('scorecards.change.andMore', { names: said, count: keys.length }) : said
}

/** A group's name within a sentence; nothing where all are one group. */
function groupPart({ names }: Pick<GroupRules, 'names'>, { t, locale }: GapSpeech): string {
  const group = nameIn(names, languageOf(locale), '')
  return group === '' ? '' : t('overview.say.within', { group })
}

/** A group's name where it stands by itself. */
export function groupName({ names }: Pick<GroupRules, 'names'>, { t, locale }: GapSpeech): string {
  return nameIn(names, languageOf(locale), t('overview.group.all', {}))
}

export function tierWords(
  tier: Tier,
  { tierNames }: Pick<GroupRules, 'tierNames'>,
  { t }: GapSpeech,
): string {
  return t(`overview.tiers.${tierNames}.${tier}`, {})
}

/** Why somebody is not ranked: in a review what does not apply is 无业务 (rule W2). */
export function unrankedWords(gap: ScoreGap | undefined, { t }: GapSpeech): string {
  return gap === 'notApplicable' ? t('overview.group.noBusiness', {}) : gapWords(gap, t)
}

/** What is wrong with the rules of a group. */
export function ruleIssueWords(issue: RuleIssue, group: string, speech: GapSpeech): string {
  const { t } = speech
  return t('overview.ruleIssues.at', { group, issue: issueWords(issue, speech) })
}

function issueWords(issue: RuleIssue, { t, locale }: GapSpeech): string {
  if (issue.code === 'wholeNumber')
    return issue.field === 'periods'
      ? t('overview.ruleIssues.periods', {})
      : t('overview.ruleIssues.wholeNumber', { field: t(`overview.rules.${issue.field}`, {}) })
  const shown = (value: number) => formatNumber(value, locale)
  if (issue.code === 'shareOrder')
    return t('overview.ruleIssues.shareOrder', {
      first: shown(issue.first * 100),
      second: shown(issue.second * 100),
    })
  const params = Object.fromEntries(
    Object.entries(issue).map(([key, value]) => [key, typeof value === 'number' ? shown(value) : value]),
  )
  return t(`overview.ruleIssues.${issue.code}`, params)
}
