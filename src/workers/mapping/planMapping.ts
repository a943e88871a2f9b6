import type { Catalogue, Entity, Indicator } from '../../domain/catalogue/catalogue'
import type { DecidedName, Decisions, UnitConflict } from '../../domain/mapping/decideNames'
import type { NameChoice } from '../../domain/mapping/mapping'
import type { MatchedBy } from '../../domain/mapping/suggestNames'
import type { Names } from '../../domain/names'
import type { AppliedTemplates } from './templates'

/** Somebody, or something, of the dataset. */
export interface KnownThing {
  readonly code: string
  readonly names: Names
}

/** A name of the files and what it stands for, as the plan shows it. */
export interface MappedName {
  readonly of: 'entity' | 'indicator'
  /** What decisions name it by. */
  readonly key: string
  readonly names: Names
  readonly choice?: NameChoice
  readonly known?: KnownThing
  readonly by?: DecidedName['by']
  readonly suggestions: readonly (KnownThing & { readonly by: MatchedBy; readonly isStrong: boolean })[]
  readonly unit?: UnitConflict
  readonly notice?:
    | { readonly kind: 'former'; readonly until: string }
    | { readonly kind: 'merged'; readonly into: KnownThing; readonly from: string }
  readonly isOpen: boolean
}

export interface PlannedMapping {
  /** Those first that somebody has to look at; names known by their codes are not listed. */
  readonly names: readonly MappedName[]
  /** How many there are, listed or not. */
  readonly count: number
  /** How many nobody decided about: they are new, or left out for their unit. */
  readonly open: number
  /** Whether there is anybody to stand for. */
  readonly hasKnown: boolean
  /** Names of the templates that files are read by, by the file. */
  readonly templates: readonly (readonly [file: string, template: string])[]
}

const mostListed = 500

/** Decisions with names in the place of codes. */
export function planMapping(
  { entities, indicators }: Decisions,
  catalogue: Catalogue,
  templates: AppliedTemplates,
): PlannedMapping {
  const [knownEntities, knownIndicators] = [knownBy(catalogue.entities), knownBy(catalogue.indicators)]
  const names = [
    ...entities.map((one) => mapped('entity', one, knownEntities)),
    ...indicators.map((one) => mapped('indicator', one, knownIndicators)),
  ].filter(({ by, unit, notice }) => by !== 'code' || unit !== undefined || notice !== undefined)
  const open = names.filter(({ isOpen }) => isOpen).length
  const rank = ({ isOpen, suggestions, notice, unit }: MappedName) =>
    isOpen ? (suggestions.length > 0 || unit ? 0 : 1) : notice || unit ? 2 : 3
  return {
    names: names.sort((a, b) => rank(a) - rank(b)).slice(0, mostListed),
    count: names.length,
    open,
    hasKnown: catalogue.entities.length + catalogue.indicators.length > 0,
    templates: Array.from(templates, ([file, { name }]) => [file, name] as const),
  }
}

type Known = ReadonlyMap<string, KnownThing>

function knownBy(things: readonly (Entity | Indicator)[]): Known {
  return new Map(things.map(({ code, names }) => [code, { code, names }]))
}

function mapped(of: MappedName['of'], decided: DecidedName, known: Known): MappedName {
  const { code, suggestions, notice, ...rest } = decided
  const thing = (one: string) => known.get(one) ?? { code: one, names: {} }
  return {
    of,
    ...rest,
    ...(code === undefined ? {} : { known: thing(code) }),
    suggestions: suggestions.map(({ code: suggested, by, isStrong }) => ({
      ...thing(suggested),
      by,
      isStrong,
    })),
    ...(notice
      ? { notice: notice.kind === 'merged' ? { ...notice, into: thing(notice.into) } : notice }
      : {}),
  }
}
