import type { Catalogue } from '../catalogue/catalogue'
import { hasFigures } from '../catalogue/hasFigures'
import { isDay } from '../periods/isoWeek'
import type { Scheme } from '../scoring/scheme'
import { appliesTo } from './appliesTo'
import { gapTo } from './judgeTarget'
import type { Target, TargetSet } from './target'
import { targetIssueCodes, type TargetIssue } from './targetIssue'

/** What targets are checked against: the dataset, the scheme in force, and the day. */
export interface TargetSurroundings {
  readonly catalogue: Catalogue
  readonly scheme: Scheme | undefined
  /** ISO day. */
  readonly today: string
}

/** An issue of one target; its place in the set is added by who calls. */
type Found = Omit<TargetIssue, 'target'>

/**
 * What is wrong with a set of targets (rules T1, T2), each at its target and stage: an indicator that is not there,
 * stages that overlap or go back, a deadline past, a scope that nobody is in.
 */
export function checkTargets({ targets }: TargetSet, around: TargetSurroundings): readonly TargetIssue[] {
  return targets.flatMap((target, at) =>
    [
      ...checkCode(targets, at),
      ...checkIndicator(target, around),
      ...checkStages(target),
      ...checkDeadline(target, around.today),
      ...checkScope(target, around.catalogue),
      ...checkOverlap(targets, at, around.catalogue),
    ].map((issue) => ({ ...issue, target: at })),
  )
}

/** The targets of a set that can be judged, in their order. */
export function soundTargets(set: TargetSet, around: TargetSurroundings): readonly Target[] {
  const broken = new Set(
    checkTargets(set, around)
      .filter(({ code }) => targetIssueCodes[code] === 'error')
      .map(({ target }) => target),
  )
  return set.targets.filter((_, at) => !broken.has(at))
}

function checkCode(targets: readonly Target[], at: number): Found[] {
  const isSecond = targets.findIndex(({ code }) => code === targets[at]!.code) < at
  return isSecond ? [{ code: 'duplicateCode' }] : []
}

function checkIndicator(target: Target, { catalogue, scheme }: TargetSurroundings): Found[] {
  const { indicator: code, measure } = target
  if (code === '') return measure === 'milestone' ? [] : [{ code: 'noIndicator' }]
  const found = catalogue.indicators.find((one) => one.code === code)
  const mayBeNode = measure !== 'value' && measure !== 'milestone'
  if (!found)
    return mayBeNode && scheme?.nodes.some((node) => node.code === code)
      ? []
      : [{ code: 'unknownIndicator', params: { indicator: code } }]
  if (!hasFigures(found)) return [{ code: 'indicatorWithoutData', params: { indicator: code } }]
  return [...checkDirection(target, found.direction), ...checkUnit(target, found.unit)]
}

function checkDirection({ comparator, measure }: Target, direction: string | undefined): Found[] {
  const wanted = comparator === '=' ? undefined : gapTo(comparator, 0, 1) > 0 ? 'higher' : 'lower'
  const ownWay =
    measure === 'rank' || measure === 'tier' ? 'lower' : measure === 'value' ? direction : 'higher'
  return wanted !== undefined && ownWay !== undefined && wanted !== ownWay ? [{ code: 'otherDirection' }] : []
}

function checkUnit({ unit, measure }: Target, found: Target['unit']): Found[] {
  if (measure !== 'value' || !unit || !found) return []
  const languages = (['zh', 'en'] as const).filter(
    (one) => unit[one] !== undefined && found[one] !== undefined,
  )
  if (languages.length === 0 || languages.some((one) => unit[one] === found[one])) return []
  return [{ code: 'otherUnit', params: { unit: unit[languages[0]!]!, found: found[languages[0]!]! } }]
}

function checkStages({ stages, comparator, measure, baseline, counts }: Target): Found[] {
  if (stages.length === 0) return [{ code: 'noStages' }]
  const issues = stages.flatMap(({ value, deadline }, stage): Found[] => [
    ...(Number.isFinite(value) ? [] : [{ code: 'valueMissing' as const, stage }]),
    ...(deadline === undefined || isDay(deadline)
      ? []
      : [{ code: 'notADay' as const, stage, params: { day: deadline } }]),
    ...(stage === 0 ? [] : checkAfter(stages[stage - 1]!, stages[stage]!, comparator, stage)),
  ])
  if (measure === 'rise' && !baseline) issues.push({ code: 'baselineMissing' })
  if (counts && (counts.numerator === '' || counts.denominator === ''))
    issues.push({ code: 'countsIncomplete' })
  if (counts && ((comparator !== '≥' && comparator !== '>') || stages.some(({ value }) => value > 100)))
    issues.push({ code: 'notAShare' })
  return issues
}

type Stage = Target['stages'][number]

function checkAfter(before: Stage, after: Stage, comparator: Target['comparator'], stage: number): Found[] {
  const params = { day: after.deadline ?? '' }
  const isEasier = comparator !== '=' && gapTo(comparator, before.value, after.value) < 0
  const easier: Found[] = isEasier ? [{ code: 'stageEasier', stage }] : []
  if (before.deadline === after.deadline) return [{ code: 'stagesOverlap', stage, params }, ...easier]
  if (before.deadline === undefined) return [{ code: 'stageNeverEnds', stage: stage - 1 }, ...easier]
  const isBack = after.deadline !== undefined && after.deadline < before.deadline
  return isBack ? [{ code: 'stagesOutOfOrder', stage, params }] : easier
}

function checkDeadline({ stages, baseline }: Target, today: string): Found[] {
  const last = stages.at(-1)?.deadline
  const first = stages[0]?.deadline
  return [
    ...(last !== undefined && last < today ? [{ code: 'deadlinePast' as const, params: { day: last } }] : []),
    ...(baseline && first !== undefined && first <= baseline.date
      ? [{ code: 'deadlineBeforeStart' as const, params: { day: first } }]
      : []),
  ]
}

function checkScope({ scope }: Target, { entities, groupings }: Catalogue): Found[] {
  const known = new Set(entities.map(({ code }) => code))
  const unknown = (scope.entities ?? []).filter((code) => !known.has(code))
  const groups = Object.entries(scope.groups ?? {}).filter(
    ([grouping, group]) =>
      !groupings.find(({ id }) => id === grouping)?.groups.some(({ id }) => id === group),
  )
  const isEmpty = !entities.some((entity) => appliesTo(scope, entity))
  return [
    ...unknown.map((entity) => ({ code: 'unknownEntity' as const, params: { entity } })),
    ...groups.map(([grouping, group]) => ({ code: 'unknownGroup' as const, params: { grouping, group } })),
    ...(isEmpty ? [{ code: 'emptyScope' as const }] : []),
  ]
}

/** Two targets on one thing are meant for different entities; for the same one they contradict or repeat each other. */
function checkOverlap(targets: readonly Target[], at: number, { entities }: Catalogue): Found[] {
  const mine = targets[at]!
  if (mine.indicator === '') return []
  const other = targets
    .slice(0, at)
    .find(
      (one) =>
        one.indicator === mine.indicator &&
        one.measure === mine.measure &&
        entities.some((entity) => appliesTo(one.scope, entity) && appliesTo(mine.scope, entity)),
    )
  return other ? [{ code: 'targetsOverlap', params: { other: other.code } }] : []
}
