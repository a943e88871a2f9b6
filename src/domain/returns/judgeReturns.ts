import type { Catalogue, Entity } from '../catalogue/catalogue'
import { foldName } from '../foldName'
import { deadlineOf, isLate, type HandedIn } from './deadlineOf'
import type { ExpectedUnits, ReturnsSetting } from './returnsSetting'
import type { ReportedTwice, ReturnsTally } from './tallyReturns'

/** Somebody who was expected: an entity of the dataset, or a name on the list that nothing was ever read of. */
export type ExpectedUnit = { readonly entity: Entity } | { readonly name: string }

export interface LateReturn extends HandedIn {
  readonly entity: number
  /** Position of the file. */
  readonly file: number
}

/** Returns of a period held against who had to report (rule D12). */
export interface Returns {
  /** Key of the period. */
  readonly period: number
  /** How many are expected: those on the lists, and of groups without one those that reported lately or now. */
  readonly expected: number
  /** Whether an office's list says so, or who reported lately. */
  readonly by: 'list' | 'recent'
  /** Of those expected, in this import and before it. */
  readonly reported: number
  readonly missing: readonly ExpectedUnit[]
  readonly twice: readonly ReportedTwice[]
  readonly deadline?: string
  readonly late: readonly LateReturn[]
}

/**
 * Who reported, who did not, who did twice and who was late (rule D12). `handedIn` is by position of the file.
 * Undefined where nothing says who has to: one file of years, or the first of all, without a list or a deadline.
 */
export function judgeReturns(
  catalogue: Catalogue,
  tally: ReturnsTally,
  setting: ReturnsSetting,
  handedIn: readonly (HandedIn | undefined)[],
): Returns | undefined {
  const period = catalogue.periods.find(({ key }) => key === tally.period)
  if (!period) return undefined
  const done = new Set([...tally.files.keys(), ...tally.earlier])
  const units = catalogue.entities.filter(({ kind }) => kind === 'member' || kind === 'unranked')
  const lists = listsFor(units, tally, setting)
  const isRegular = period.period.kind !== 'year' && tally.recent.size + tally.earlier.size > 0
  const isAsked = lists.length > 0 || setting.deadline !== undefined || tally.isShared || isRegular
  if (!isAsked) return undefined
  const isListed = ({ groups }: Entity) =>
    lists.some(({ dimension, group }) => dimension === '' || groups?.[dimension] === group)
  const peers = alikeIn(units, tally)
  const recent = units.filter(
    (unit) => (tally.recent.has(unit.key) || done.has(unit.key)) && !isListed(unit) && peers(unit),
  )
  const listed = lists.flatMap((list) => list.units.map((name) => unitNamed(units, name)))
  const expected = withoutRepeats([...listed, ...recent.map((entity) => ({ entity }))])
  const missing = expected.filter((unit) => !('entity' in unit) || !done.has(unit.entity.key))
  const deadline = setting.deadline && deadlineOf(period.period, setting.deadline)
  return {
    period: period.key,
    expected: expected.length,
    by: lists.length > 0 ? 'list' : 'recent',
    reported: expected.length - missing.length,
    missing,
    twice: tally.twice,
    ...(deadline === undefined ? {} : { deadline }),
    late: deadline === undefined ? [] : lateOnes(tally, handedIn, deadline),
  }
}

/** The lists of groups that reported: a file of the counties says nothing of departments. */
function listsFor(
  units: readonly Entity[],
  { files }: ReturnsTally,
  { expected }: ReturnsSetting,
): readonly ExpectedUnits[] {
  return expected.filter(
    ({ dimension, group, units: named }) =>
      named.length > 0 &&
      (dimension === '' || units.some(({ key, groups }) => files.has(key) && groups?.[dimension] === group)),
  )
}

/** Whether a unit is in groups that somebody reported of, in every grouping. */
function alikeIn(units: readonly Entity[], { files }: ReturnsTally): (unit: Entity) => boolean {
  const seen = new Map<string, Set<string>>()
  for (const { key, groups } of units)
    if (files.has(key))
      for (const [dimension, group] of Object.entries(groups ?? {}))
        seen.set(dimension, (seen.get(dimension) ?? new Set()).add(group))
  return ({ groups }) =>
    Object.entries(groups ?? {}).every(([dimension, group]) => seen.get(dimension)?.has(group))
}

function unitNamed(units: readonly Entity[], written: string): ExpectedUnit {
  const name = foldName(written)
  const entity = units.find(({ code, names, aliases = [] }) =>
    [code, names.zh, names.en, ...aliases].some((one) => one !== undefined && foldName(one) === name),
  )
  return entity ? { entity } : { name: written.trim() }
}

function withoutRepeats(units: readonly ExpectedUnit[]): ExpectedUnit[] {
  const byKey = new Map(units.map((unit) => ['entity' in unit ? unit.entity.key : unit.name, unit]))
  return [...byKey.values()]
}

function lateOnes(
  { files }: ReturnsTally,
  handedIn: readonly (HandedIn | undefined)[],
  deadline: string,
): LateReturn[] {
  return [...files].flatMap(([entity, from]) => {
    const times = [...from].flatMap((file) => (handedIn[file] ? [{ file, ...handedIn[file] }] : []))
    const isAllLate = times.length > 0 && times.every((one) => isLate(one, deadline))
    return isAllLate ? [{ entity, ...times[0]! }] : []
  })
}
