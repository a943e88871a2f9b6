import { isAfter } from '../catalogue/entityHistory'
import type { Catalogue, Entity, Indicator } from '../catalogue/catalogue'
import type { FactTable } from '../facts/factTable'
import type { Names } from '../names'
import { addDays } from '../periods/isoWeek'
import type { Period } from '../periods/period'
import type { Readings } from './likeness'
import type { Mapping, NameChoice } from './mapping'
import { fileNameOf } from './mapTables'
import { plainName } from './officialForms'
import { suggestNames, type MatchedBy, type Suggestion } from './suggestNames'
import { unitFactor, type UnitFactor } from './unitFactor'

/** The unit that a file's figures are in, where the dataset has another. */
export interface UnitConflict {
  readonly file: Names
  readonly known: Names
  readonly factor: UnitFactor
}

/** Something about whom a name stands for that holds for some periods only (rule W9). */
export type HistoryNotice =
  | { readonly kind: 'former'; readonly until: string }
  | { readonly kind: 'merged'; readonly into: string; readonly from: string }

/** A name of a file and what becomes of it. */
export interface DecidedName {
  readonly key: string
  readonly names: Names
  /** In force; none where it is known by its code, or new because nobody decided. */
  readonly choice?: NameChoice
  /** Code of whom it stands for. */
  readonly code?: string
  readonly by?: MatchedBy | 'told' | 'template'
  readonly suggestions: readonly Suggestion[]
  readonly unit?: UnitConflict
  readonly notice?: HistoryNotice
  /** New because nobody decided, or left out because its unit is refused. */
  readonly isOpen: boolean
}

export interface Decisions {
  readonly entities: readonly DecidedName[]
  readonly indicators: readonly DecidedName[]
  /** All of them together, as tables are mapped by. */
  readonly mapping: Mapping
}

/** What was said before: here, or by the template of the files' shape. */
export interface Told {
  readonly user: Mapping
  readonly template: Mapping
}

interface Seen {
  readonly key: string
  readonly code: string
  readonly names: Names
  readonly unit?: Names
  readonly periods: readonly Period[]
}

/**
 * Decides for every name of some tables whom it stands for (rule D10): as somebody said, else as the template says, else
 * where there is no doubt. The rest is open.
 */
export function decideNames(
  tables: readonly FactTable[],
  catalogue: Catalogue,
  { user, template }: Told,
  readings?: Readings,
): Decisions {
  const entities = seenIn(tables, ({ entities }) =>
    entities.map((entity) => ({ key: fileNameOf(entity), code: entity.code, names: entity.names })),
  )
  const indicators = seenIn(tables, ({ indicators }) =>
    indicators.map(({ code, names, unit }) => ({ key: code, code, names, ...(unit ? { unit } : {}) })),
  )
  const decided = {
    entities: decide(entities, catalogue.entities, [user.entities, template.entities], readings),
    indicators: decideIndicators(
      indicators,
      catalogue.indicators,
      [user.indicators, template.indicators],
      readings,
    ),
  }
  const history = new Map(catalogue.entities.map((entity) => [entity.code, entity]))
  const withNotices = decided.entities.map((one, at) => {
    const notice = noticeOf(entities[at]!, one.code === undefined ? undefined : history.get(one.code))
    return notice ? { ...one, notice } : one
  })
  return {
    entities: withNotices,
    indicators: decided.indicators,
    mapping: { entities: choicesOf(withNotices), indicators: choicesOf(decided.indicators) },
  }
}

function choicesOf(decided: readonly DecidedName[]): (readonly [string, NameChoice])[] {
  return decided.flatMap(({ key, choice }) => (choice ? [[key, choice] as const] : []))
}

function seenIn(
  tables: readonly FactTable[],
  namesIn: (table: FactTable) => readonly Omit<Seen, 'periods'>[],
): Seen[] {
  const byKey = new Map<string, Seen & { periods: Period[] }>()
  for (const table of tables)
    for (const name of namesIn(table)) {
      const seen = byKey.get(name.key)
      if (seen) seen.periods.push(...table.periods)
      else byKey.set(name.key, { ...name, periods: [...table.periods] })
    }
  return [...byKey.values()]
}

type ToldChoices = readonly [user: Mapping['entities'], template: Mapping['entities']]

function decide(
  seen: readonly Seen[],
  known: readonly (Entity | Indicator)[],
  [user, template]: ToldChoices,
  readings: Readings | undefined,
): DecidedName[] {
  const [byUser, byTemplate] = [new Map(user), new Map(template)]
  const codes = new Set(known.map(({ code }) => code))
  const matches = suggestNames(seen, known, readings)
  const isThere = (choice: NameChoice | undefined) =>
    choice !== undefined && (choice.kind !== 'known' || codes.has(choice.code))
  return seen.map(({ key, names }, at): DecidedName => {
    const { exact, suggestions } = matches[at]!
    for (const [told, by] of [
      [byUser.get(key), 'told'],
      [byTemplate.get(key), 'template'],
    ] as const) {
      if (!told || !isThere(told)) continue
      const code = told.kind === 'known' ? { code: told.code } : {}
      return { key, names, choice: told, ...code, by, suggestions, isOpen: false }
    }
    if (!exact) return { key, names, suggestions, isOpen: true }
    const choice = exact.by === 'code' ? {} : { choice: { kind: 'known' as const, code: exact.code } }
    return { key, names, ...choice, ...exact, suggestions, isOpen: false }
  })
}

function decideIndicators(
  seen: readonly Seen[],
  known: readonly Indicator[],
  told: ToldChoices,
  readings: Readings | undefined,
): DecidedName[] {
  const byCode = new Map(known.map((indicator) => [indicator.code, indicator]))
  const decided = decide(seen, known, told, readings)
  return decided.map((one, at) => {
    const unit = one.code === undefined ? undefined : conflictOf(seen[at]!.unit, byCode.get(one.code)?.unit)
    const isSure = isByName(one) && isOnlyOne(one, decided) && unit?.factor !== 'refused'
    if (isByName(one) && !isSure) return opened(one)
    return unit ? inItsUnit(one, unit) : one
  })
}

function isByName({ by }: DecidedName): boolean {
  return by !== undefined && by !== 'code' && by !== 'told' && by !== 'template'
}

/** 人数(人) and 人数(%) have one name: of several that stand for the same indicator, none does so by itself. */
function isOnlyOne({ code }: DecidedName, all: readonly DecidedName[]): boolean {
  return all.filter((other) => other.code === code).length === 1
}

function opened({ key, names, code }: DecidedName): DecidedName {
  return { key, names, suggestions: [{ code: code!, by: 'name', isStrong: false }], isOpen: true }
}

function inItsUnit(one: DecidedName, unit: UnitConflict): DecidedName {
  const code = one.code!
  const given = one.choice?.kind === 'known' ? one.choice.factor : undefined
  if (given !== undefined) return { ...one, unit }
  const { factor } = unit
  if (factor === 'refused') return { ...one, unit, choice: { kind: 'skip' }, isOpen: true }
  return factor === 1 ? one : { ...one, unit, choice: { kind: 'known', code, factor } }
}

function conflictOf(file: Names | undefined, known: Names | undefined): UnitConflict | undefined {
  const [theirs, ours] = [file?.zh ?? file?.en, known?.zh ?? known?.en]
  if (!file || !known || theirs === undefined || ours === undefined) return undefined
  if (plainName(theirs) === plainName(ours) || (file.en === known.en && file.en !== undefined))
    return undefined
  return { file, known, factor: unitFactor(theirs, ours) }
}

function noticeOf({ names, periods }: Seen, entity: Entity | undefined): HistoryNotice | undefined {
  if (!entity) return undefined
  const { formerNames = [], mergedInto } = entity
  const mine = [names.zh, names.en].flatMap((name) => (name === undefined ? [] : plainName(name)))
  const former = formerNames.find((one) =>
    [one.names.zh, one.names.en].some((name) => name !== undefined && mine.includes(plainName(name))),
  )
  if (former && periods.some((period) => isAfter(period, former.until)))
    return { kind: 'former', until: former.until }
  if (mergedInto && periods.some((period) => isAfter(period, addDays(mergedInto.from, -1))))
    return { kind: 'merged', into: mergedInto.code, from: mergedInto.from }
  return undefined
}
