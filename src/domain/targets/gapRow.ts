import type { CataloguePeriod, Entity } from '../catalogue/catalogue'
import { dayNumber } from '../approvals/dayNumber'
import type { Period } from '../periods/period'
import { successorOf } from '../periods/periodSuccessor'
import { periodId } from '../periods/periodId'
import { lastDayOf } from '../periods/lastDayOf'
import { countToConvert, gapTo, judgeTarget, type TargetStatus } from './judgeTarget'
import { projectTarget, type Projection } from './projection'
import { expectedOn, leadOn, paceOf, type Dated } from './schedule'
import { stageAt } from './stageAt'
import type { Comparator, Target, TargetStage } from './target'
import type { PeriodValue } from './targetSeries'

/** How an entity stands to a target in a period (rules T1–T3). Numbers are in the unit of the target. */
export interface GapRow {
  readonly target: Target
  readonly entity: Entity
  /** The stage that counts at the end of the period. */
  readonly stage: TargetStage
  /** Of one kind of period, oldest first, up to the one that is shown. */
  readonly values: readonly PeriodValue[]
  /** The value that is judged: that of the shown period, or the newest before it where it is measured less often. */
  readonly actual: PeriodValue | undefined
  readonly status: TargetStatus
  /** Signed: positive beyond the target, whichever way it runs; undefined without a value. */
  readonly gap: number | undefined
  /** The actual value in per cent of the target; undefined where that means nothing. */
  readonly attained: number | undefined
  /** The deadline has passed and the target is not met. */
  readonly isOverdue: boolean
  /** 序时进度: where the way should be, and how far ahead (positive) or behind. */
  readonly schedule: { readonly expected: number; readonly lead: number } | undefined
  readonly pace: Pace
  readonly projection: Projection
  /** For a share of counts: how many are still to convert. */
  readonly toConvert: number | undefined
}

/** Change a period, in the unit and sign of the target. */
export interface Pace {
  readonly needed: number | undefined
  readonly sofar: number | undefined
  /** Over how many periods `sofar` is taken. */
  readonly over: number
  readonly periodsLeft: number | undefined
}

export interface Counts {
  readonly numerator: number
  readonly denominator: number
}

/** How many periods pace and projection look back. */
const lookBack = 4

/**
 * Holds an entity's values against a target (rules T1–T3).
 *
 * @param series of all kinds of periods, oldest first, as `targetSeries` has them.
 * @param period that is shown; what came after it does not count.
 * @param counts that the share is made of, in the period of the value.
 */
export function gapRow(
  target: Target,
  entity: Entity,
  series: readonly PeriodValue[],
  period: CataloguePeriod,
  counts?: (period: CataloguePeriod) => Counts | undefined,
): GapRow | undefined {
  const day = lastDayOf(period.period)
  const stage = stageAt(target, day ?? '')
  if (!stage) return undefined
  const { values, actual } = valuesUpTo(series, period, day)
  const start = startOf(target, values)
  const asked = { ...target, comparator: stage.comparator ?? target.comparator }
  const comparator = sideOf(asked.comparator, stage.value, start?.value ?? actual?.value)
  const status = judgeTarget(asked, stage.value, actual?.value, start?.value)
  const path = pathTo(target, stage, start)
  return {
    target,
    entity,
    stage,
    values,
    actual,
    status,
    gap: actual && gapTo(asked.comparator, stage.value, actual.value),
    attained: attainedBy(target, stage, actual),
    isOverdue: status !== 'met' && stage.deadline !== undefined && day !== undefined && stage.deadline < day,
    schedule: scheduleOn(comparator, path, actual),
    pace: paceTo(stage, values, actual),
    projection: projectionOf(target, comparator, stage, values),
    toConvert: actual && toConvertTo(asked, stage, counts?.(actual.period)),
  }
}

/**
 * The values of the shown kind of period; of another kind where this one has none, up to the same day. What a pack left
 * out was measured all the same: no other kind takes its place.
 */
function valuesUpTo(
  series: readonly PeriodValue[],
  shown: CataloguePeriod,
  day: string | undefined,
): { values: readonly PeriodValue[]; actual: PeriodValue | undefined } {
  const { kind } = shown.period
  const told = series.filter(({ value }) => !Number.isNaN(value))
  if (series.some(({ period }) => period.period.kind === kind)) {
    const own = told.filter(({ period }) => period.period.kind === kind)
    const at = own.findIndex(({ period }) => period.key === shown.key)
    const values = at < 0 ? own.filter(({ date }) => isUpTo(date, day)) : own.slice(0, at + 1)
    return { values, actual: at < 0 ? undefined : own[at] }
  }
  const before = told.filter(({ date }) => isUpTo(date, day))
  const newest = before.at(-1)
  const values = before.filter(({ period }) => period.period.kind === newest?.period.period.kind)
  return { values, actual: newest }
}

function isUpTo(date: string | undefined, day: string | undefined): boolean {
  return date !== undefined && day !== undefined && date <= day
}

/** The baseline, else the first value; a rise begins with no place gained. */
function startOf({ baseline, measure }: Target, values: readonly PeriodValue[]): Dated | undefined {
  if (baseline) return measure === 'rise' ? { date: baseline.date, value: 0 } : baseline
  return values.find(isDated)
}

function isDated(value: PeriodValue): value is PeriodValue & Dated {
  return value.date !== undefined
}

/** A target that is to be hit exactly is reached from below or from above. */
function sideOf(comparator: Comparator, target: number, start: number | undefined): Comparator {
  if (comparator !== '=' || start === undefined) return comparator
  return start <= target ? '≥' : '≤'
}

function pathTo({ path, stages }: Target, stage: TargetStage, start: Dated | undefined): readonly Dated[] {
  if (!start || stage.deadline === undefined) return []
  const { deadline } = stage
  const between = path
    ? path.map(([date, value]) => ({ date, value }))
    : stages.flatMap((one) => (one.deadline === undefined ? [] : [{ date: one.deadline, value: one.value }]))
  const on = between.filter(({ date }) => date > start.date && date < deadline)
  return deadline > start.date ? [start, ...on, { date: deadline, value: stage.value }] : []
}

function scheduleOn(
  comparator: Comparator,
  path: readonly Dated[],
  actual: PeriodValue | undefined,
): GapRow['schedule'] {
  if (!actual || !isDated(actual) || actual.date <= (path[0]?.date ?? '')) return undefined
  const expected = expectedOn(path, actual.date)
  const lead = leadOn(comparator, path, actual)
  return expected === undefined || lead === undefined ? undefined : { expected, lead }
}

function attainedBy(
  { measure }: Target,
  { value }: TargetStage,
  actual: PeriodValue | undefined,
): number | undefined {
  const isAmount = measure === 'value' || measure === 'score'
  return actual && isAmount && value > 0 ? (actual.value / value) * 100 : undefined
}

function paceTo(stage: TargetStage, values: readonly PeriodValue[], actual: PeriodValue | undefined): Pace {
  const run = actual ? unbrokenEnd(values) : []
  const periodsLeft = actual && periodsUntil(actual, stage.deadline)
  const over = Math.min(lookBack, Math.max(0, run.length - 1))
  const pace = paceOf(
    run.map(({ value }) => value),
    stage.value,
    periodsLeft ?? 0,
    lookBack,
  )
  return { ...pace, over, periodsLeft }
}

/** The last values that follow each other without a gap. */
function unbrokenEnd(values: readonly PeriodValue[]): readonly PeriodValue[] {
  let from = values.length - 1
  while (from > 0 && follows(values[from - 1]!.period.period, values[from]!.period.period)) from--
  return values.slice(Math.max(0, from))
}

/** The days of the issue after are not known from its number. */
function follows(before: Period, after: Period): boolean {
  const next = successorOf(before)
  if (next.kind === 'issue' && after.kind === 'issue') return next.number === after.number
  return periodId(next) === periodId(after)
}

const daysIn: Readonly<Record<Exclude<Period['kind'], 'issue'>, number>> = {
  year: 365.25,
  quarter: 365.25 / 4,
  month: 365.25 / 12,
  week: 7,
  day: 1,
}

function periodsUntil({ period, date }: PeriodValue, deadline: string | undefined): number | undefined {
  if (deadline === undefined || date === undefined) return undefined
  const days = dayNumber(deadline) - dayNumber(date)
  if (days <= 0) return 0
  const { kind } = period.period
  // An office's issues are weekly, as far as they are numbered.
  return Math.max(1, Math.round(days / (kind === 'issue' ? daysIn.week : daysIn[kind])))
}

/** A milestone is done or not: there is no trend to it. */
function projectionOf(
  { measure }: Target,
  comparator: Comparator,
  { value }: TargetStage,
  values: readonly PeriodValue[],
): Projection {
  const recent = measure === 'milestone' ? [] : values.filter(isDated).slice(-lookBack - 1)
  return projectTarget(comparator, value, recent)
}

function toConvertTo(
  { comparator }: Target,
  { value }: TargetStage,
  counts: Counts | undefined,
): number | undefined {
  if (!counts || (comparator !== '≥' && comparator !== '>')) return undefined
  return countToConvert(comparator, value, counts.numerator, counts.denominator)
}
