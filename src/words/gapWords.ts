import type { Entity, Indicator } from '../domain/catalogue/catalogue'
import type { MissingReason } from '../domain/missing'
import { nameIn, type Names } from '../domain/names'
import type { Period } from '../domain/periods/period'
import type { GapRow } from '../domain/targets/gapRow'
import type { Projection } from '../domain/targets/projection'
import type { Target, TargetStage } from '../domain/targets/target'
import { formatNumber } from './formatNumber'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'
import { periodLabel } from './periodLabel'

/** A row with what its words need: the indicator behind it, where there is one. */
export interface GapWordsInput {
  readonly row: GapRow
  readonly indicator: Indicator | undefined
  readonly reason: MissingReason | undefined
  readonly points: number | undefined
  /** Unit of what a share counts; items where nothing is said. */
  readonly countUnit?: Names | undefined
}

/** Everything that is said of a gap; what there is nothing to say of is undefined. Never a bare negative (rule T2). */
export interface GapWords {
  readonly name: string
  readonly actual: string
  readonly target: string
  readonly deadline: string | undefined
  readonly gap: string
  readonly attained: string | undefined
  readonly toConvert: string | undefined
  readonly schedule: string | undefined
  readonly pace: string | undefined
  readonly projection: string | undefined
  readonly points: string | undefined
}

/** Words for gaps in one language. */
export interface GapSpeech {
  readonly t: Translate
  readonly locale: Locale
}

export function gapWords(input: GapWordsInput, speech: GapSpeech): GapWords {
  const { row, points } = input
  const { t, locale } = speech
  const isOpen = row.status === 'near' || row.status === 'short'
  return {
    name: targetName(row.target, input.indicator, locale),
    actual: actualWords(input, speech),
    target: targetWords(row.target, row.stage, input.indicator, speech),
    deadline: deadlineWords(row, speech),
    gap: gapSentence(input, speech),
    attained:
      row.attained === undefined || isPercent(input)
        ? undefined
        : t('gaps.attained', { percent: formatNumber(row.attained, locale, 0) }),
    toConvert: row.toConvert
      ? t('gaps.convert', { amount: countWords(input, row.toConvert, speech) })
      : undefined,
    schedule: isOpen ? scheduleWords(input, speech) : undefined,
    pace: isOpen ? paceWords(input, speech) : undefined,
    projection: isOpen ? projectionWords(row, speech) : undefined,
    points:
      points === undefined || points <= 0
        ? undefined
        : t('gaps.points', { points: formatNumber(points, locale, 1) }),
  }
}

/** What is still to convert: 16 项, 319个工作日. */
function countWords({ countUnit }: GapWordsInput, count: number, { t, locale }: GapSpeech): string {
  const value = formatNumber(count, locale, 0)
  const unit = countUnit ? nameIn(countUnit, languageOf(locale), '') : t('gaps.unit.items', {})
  return isWorkingDays(unit)
    ? t('gaps.amount.workingDays', { value })
    : t('gaps.amount.other', { value, unit }).trim()
}

/** The target's own name, else its indicator's. */
export function targetName(
  { names, code }: Target,
  indicator: Indicator | undefined,
  locale: Locale,
): string {
  return nameIn(names ?? indicator?.names ?? {}, languageOf(locale), code)
}

/** The unit of a target's values, as it stands alone. */
export function unitOf(
  { measure, unit }: Target,
  indicator: Indicator | undefined,
  { t, locale }: GapSpeech,
): string {
  if (measure === 'rank' || measure === 'rise') return t('gaps.unit.rank', {})
  if (measure === 'tier' || measure === 'score') return t(`gaps.unit.${measure}`, {})
  return nameIn(indicator?.unit ?? unit ?? {}, languageOf(locale), '')
}

/** Whether shares are spoken of: differences between them are percentage points. */
function isPercent({ row, indicator }: GapWordsInput): boolean {
  const unit = indicator?.unit ?? row.target.unit
  return row.target.measure === 'value' && (unit?.zh ?? unit?.en ?? '').trim() === '%'
}

const isWorkingDays = (unit: string) => unit === '工作日' || unit.toLowerCase() === 'working days'

/** A difference as an amount: 1.2个工作日, 7.6个百分点. Never shown as 0 unless it is. */
function amountWords(input: GapWordsInput, difference: number, speech: GapSpeech): string {
  const { t } = speech
  const { measure } = input.row.target
  const value = plainNumber(Math.abs(difference), input, speech)
  if (measure === 'rank' || measure === 'rise') return t('gaps.amount.rank', { value })
  if (measure === 'tier' || measure === 'score') return t(`gaps.amount.${measure}`, { value })
  if (isPercent(input)) return t('gaps.amount.percent', { value })
  const unit = unitOf(input.row.target, input.indicator, speech)
  if (isWorkingDays(unit)) return t('gaps.amount.workingDays', { value })
  return t('gaps.amount.other', { value, unit }).trim()
}

function plainNumber(value: number, { row, indicator }: GapWordsInput, { locale }: GapSpeech): string {
  const isPlace = row.target.measure !== 'value' && row.target.measure !== 'score'
  const decimals = isPlace ? undefined : (indicator?.decimals ?? (Number.isInteger(value) ? 0 : 1))
  const shown = formatNumber(value, locale, decimals)
  const isLost = value !== 0 && !/[1-9]/.test(shown)
  return isLost ? new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value) : shown
}

/** A value with its unit, as it stands in a sentence: 82.4%, 4.2个工作日. */
function valueWords(input: GapWordsInput, value: number, speech: GapSpeech): string {
  if (input.row.target.measure === 'rank') return speech.t('gaps.actual.rank', { value })
  if (isPercent(input)) return `${plainNumber(value, input, speech)}%`
  const sign = value < 0 ? '−' : ''
  return `${sign}${amountWords(input, value, speech)}`
}

/** An actual value as short as it can be, its unit said elsewhere: 4.2, 82.4%, 第 5 位. */
export function figureWords(input: GapWordsInput, speech: GapSpeech): string {
  const { actual, target } = input.row
  const isFigure = target.measure === 'value' || target.measure === 'score'
  if (!actual || !isFigure || isPercent(input)) return actualWords(input, speech)
  return `${actual.value < 0 ? '−' : ''}${plainNumber(Math.abs(actual.value), input, speech)}`
}

function actualWords(input: GapWordsInput, speech: GapSpeech): string {
  const { actual, target } = input.row
  const { t } = speech
  if (!actual) return t('gaps.status.noData', {})
  const { value } = actual
  switch (target.measure) {
    case 'rank':
    case 'tier':
      return t(`gaps.actual.${target.measure}`, { value })
    case 'rise':
      return t(value < 0 ? 'gaps.actual.fall' : 'gaps.actual.rise', { value: Math.abs(value) })
    case 'milestone':
      return t(input.row.status === 'met' ? 'gaps.done.yes' : 'gaps.done.no', {})
    default:
      return valueWords(input, value, speech)
  }
}

/** What is asked for: ≤ 3个工作日, 前 20 位. */
export function targetWords(
  target: Target,
  { value, comparator }: TargetStage,
  indicator: Indicator | undefined,
  { t, locale }: GapSpeech,
): string {
  const { measure } = target
  if (measure === 'rank' || measure === 'rise' || measure === 'tier')
    return t(`gaps.target.${measure}`, { value })
  if (measure === 'milestone') return t('gaps.target.milestone', {})
  const unit = unitOf(target, indicator, { t, locale })
  const shown = `${formatNumber(value, locale)}${/^[%‰]/.test(unit) ? unit : ` ${unit}`}`.trim()
  return t('gaps.target.value', { comparator: comparator ?? target.comparator, value: shown })
}

function deadlineWords({ stage, isOverdue }: GapRow, { t, locale }: GapSpeech): string | undefined {
  const parts = [
    stage.names ? nameIn(stage.names, languageOf(locale), '') : '',
    stage.deadline ? t('gaps.target.by', { deadline: dayWords(stage.deadline, t) }) : '',
    isOverdue ? t('gaps.target.overdue', {}) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join(' · ')
}

function dayWords(date: string, t: Translate): string {
  return periodLabel({ kind: 'day', date }, t)
}

/** How far past or short, in words and in the unit: 超目标1.2个工作日, 低7.6个百分点 (rule T2). */
export function gapSentence(input: GapWordsInput, speech: GapSpeech): string {
  const { row, reason } = input
  const { t } = speech
  const { gap, actual, stage, target, status } = row
  if (gap === undefined || !actual) {
    return reason === undefined
      ? t('gaps.gap.noReason', {})
      : t('gaps.gap.noData', { reason: t(`rankings.reasons.${reason}`, {}) })
  }
  const isMet = status === 'met'
  if (target.measure === 'milestone') return t(`gaps.gap.milestone.${isMet ? 'met' : 'short'}`, {})
  if (gap === 0) return t(isMet ? 'gaps.gap.exact' : 'gaps.gap.level', {})
  const amount = amountWords(input, gap, speech)
  if (target.measure === 'rank' || target.measure === 'rise' || target.measure === 'tier')
    return t(`gaps.gap.${target.measure}.${isMet ? 'met' : 'short'}`, { amount })
  const isAbove = actual.value > stage.value
  if (!isMet) return t(isAbove ? 'gaps.gap.above' : 'gaps.gap.below', { amount })
  return t(`gaps.gap.better.${isAbove ? 'higher' : 'lower'}`, { amount })
}

function scheduleWords(input: GapWordsInput, speech: GapSpeech): string | undefined {
  const { schedule, actual, target } = input.row
  if (!schedule || !actual || target.measure === 'milestone') return undefined
  const { expected, lead } = schedule
  const kind = lead < 0 ? 'behind' : lead > 0 ? 'ahead' : 'level'
  return speech.t(`gaps.schedule.${kind}`, {
    expected: scheduledWords(input, expected, speech),
    actual: actualWords(input, speech),
    lead: amountWords(input, lead, speech),
  })
}

/** Halfway between two ranks there is a schedule, but no rank. */
function scheduledWords(input: GapWordsInput, expected: number, speech: GapSpeech): string {
  if (input.row.target.measure !== 'rank') return valueWords(input, expected, speech)
  return speech.t('gaps.actual.rank', { value: Math.ceil(expected) })
}

function paceWords(input: GapWordsInput, speech: GapSpeech): string | undefined {
  const { pace, actual, target } = input.row
  const { t } = speech
  if (!actual || target.measure === 'milestone') return undefined
  const { kind } = actual.period.period
  const { needed, sofar, over } = pace
  const parts = [
    needed === undefined || needed === 0
      ? ''
      : t(`gaps.pace.needed.${needed > 0 ? 'up' : 'down'}`, {
          period: t(`gaps.each.${kind}`, {}),
          amount: amountWords(input, needed, speech),
        }),
    sofar === undefined
      ? ''
      : t(`gaps.pace.sofar.${sofar > 0 ? 'up' : sofar < 0 ? 'down' : 'same'}`, {
          over,
          period: t(`gaps.periods.${kind}`, {}),
          amount: amountWords(input, sofar, speech),
        }),
  ].filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join(t('gaps.pace.separator', {}))
}

/** 按近 4 周平均进度测算，预计2027年2月上旬达标; or why nothing can be said (rule T3). */
function projectionWords({ projection, actual, target }: GapRow, speech: GapSpeech): string | undefined {
  const { t } = speech
  if (target.measure === 'milestone') return undefined
  if (projection.kind === 'none')
    return projection.why === 'met'
      ? undefined
      : t('gaps.projection.none', { why: t(`gaps.projection.${projection.why}`, {}) })
  const kind = actual?.period.period.kind ?? 'issue'
  return t('gaps.projection.date', {
    steps: projection.points - 1,
    period: t(`gaps.periods.${kind}`, {}),
    when: projectedWhen(projection, speech),
  })
}

/** A projection is no better than a third of a month. */
function projectedWhen({ date }: Extract<Projection, { kind: 'date' }>, { t, locale }: GapSpeech): string {
  const [year, month, day] = date.split('-').map(Number)
  const part = day! <= 10 ? 'early' : day! <= 20 ? 'middle' : 'late'
  // English names its months; Chinese counts them.
  const named = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year!, month! - 1),
  )
  return t(`gaps.projection.when.${part}`, { year, month: languageOf(locale) === 'en' ? named : month })
}

export interface GapHeadlineInput {
  /** Worst first. */
  readonly gaps: readonly GapWordsInput[]
  readonly entity: Entity
  readonly period: Period
  readonly orderedBy: 'points' | 'share'
  /** Targets that can't be judged. */
  readonly broken: number
}

/** The most that the headline names. */
const mostNamed = 3

/** The conclusion of the page: the worst three in one sentence, then the counts and their order. */
export function gapHeadline(input: GapHeadlineInput, speech: GapSpeech): { headline: string; lead: string } {
  return { headline: headline(input, speech), lead: lead(input, speech) }
}

function headline({ gaps }: GapHeadlineInput, speech: GapSpeech): string {
  const { t, locale } = speech
  const open = gaps.filter(({ row }) => row.status === 'short' || row.status === 'near')
  if (open.length === 0) {
    const unknown = gaps.filter(({ row }) => row.status === 'noData').length
    if (unknown === gaps.length) return t('gaps.headline.noneKnown', { count: gaps.length })
    return t(unknown === 0 ? 'gaps.headline.allMet' : 'gaps.headline.metAndUnknown', {
      count: gaps.length - unknown,
    })
  }
  const names = open.slice(0, mostNamed).map((one) =>
    t('gaps.headline.item', {
      name: targetName(one.row.target, one.indicator, locale),
      gap: gapSentence(one, speech),
    }),
  )
  return names.join(t('gaps.pace.separator', {}))
}

function lead(
  { gaps, entity, period, orderedBy, broken }: GapHeadlineInput,
  { t, locale }: GapSpeech,
): string {
  const count = (status: GapRow['status']) => gaps.filter(({ row }) => row.status === status).length
  const [met, near, short, noData] = [count('met'), count('near'), count('short'), count('noData')]
  return [
    t('gaps.lead.where', {
      entity: nameIn(entity.names, languageOf(locale), entity.code),
      period: periodLabel(period, t),
    }),
    t('gaps.lead.counts', { total: gaps.length, met, near, short }),
    noData > 0 ? t('gaps.lead.noData', { count: noData }) : '',
    t(near + short > 1 ? `gaps.lead.${orderedBy}` : 'gaps.lead.stop', {}),
    broken > 0 ? t('gaps.lead.broken', { count: broken }) : '',
  ].join('')
}
