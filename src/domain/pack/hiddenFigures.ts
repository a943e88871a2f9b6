import type { Catalogue } from '../catalogue/catalogue'
import { inputsOf, isRollup } from '../derived/formula'
import type { FrozenTarget, Publication } from '../review/publication'

/** Whether a figure was left out, by indicator code and keys. */
export interface HiddenFigures {
  readonly add: (code: string, entity: number, period: number) => void
  readonly has: (code: string, entity: number, period: number) => boolean
  /** Whether one of any period was: what is shown in one may be of another. */
  readonly hasAny: (code: string, entity: number) => boolean
  readonly count: () => number
  /** Keys of the entities of whom a figure of the period was left out. */
  readonly entitiesIn: (period: number) => ReadonlySet<number>
}

/** Figures left out of a pack (rule W10); what is worked out of one is left out with it. */
export function hiddenFigures({ indicators }: Pick<Catalogue, 'indicators'>): HiddenFigures {
  const formulas = new Map(
    indicators.flatMap(({ code, formula }) => (formula ? [[code, formula] as const] : [])),
  )
  const cells = new Set<string>()
  const anywhere = new Set<string>()
  const byPeriod = new Map<number, Set<number>>()
  const isHidden = (code: string, entity: number, period: number, seen: ReadonlySet<string>): boolean => {
    if (cells.has(idOf(code, entity, period))) return true
    const formula = formulas.get(code)
    if (!formula || seen.has(code)) return false
    const inside = new Set([...seen, code])
    return inputsOf(formula).some((input) =>
      // What other periods go into is not followed one by one: of whom anything was left out, all of it is.
      isRollup(formula) || formula.kind === 'change'
        ? anywhere.has(JSON.stringify([input, entity]))
        : isHidden(input, entity, period, inside),
    )
  }
  const isHiddenAnywhere = (code: string, entity: number, seen: ReadonlySet<string>): boolean => {
    if (anywhere.has(JSON.stringify([code, entity]))) return true
    const formula = formulas.get(code)
    if (!formula || seen.has(code)) return false
    const inside = new Set([...seen, code])
    return inputsOf(formula).some((input) => isHiddenAnywhere(input, entity, inside))
  }
  return {
    add: (code, entity, period) => {
      cells.add(idOf(code, entity, period))
      anywhere.add(JSON.stringify([code, entity]))
      byPeriod.set(period, (byPeriod.get(period) ?? new Set<number>()).add(entity))
    },
    has: (code, entity, period) => isHidden(code, entity, period, new Set()),
    hasAny: (code, entity) => isHiddenAnywhere(code, entity, new Set()),
    count: () => cells.size,
    entitiesIn: (period) => byPeriod.get(period) ?? new Set(),
  }
}

function idOf(code: string, entity: number, period: number): string {
  return JSON.stringify([code, entity, period])
}

/** A publication without the figures that were left out: a target keeps its status, and says no figure. */
export function withoutHidden(
  publication: Publication,
  isHidden: (indicator: string, entity: string) => boolean,
): Publication {
  const indicators = new Map(
    publication.basis.targets.flatMap(({ code, content }) =>
      content.targets.map((target) => [JSON.stringify([code, target.code]), target.indicator] as const),
    ),
  )
  return {
    ...publication,
    targets: publication.targets.map((one): FrozenTarget => {
      const indicator = indicators.get(JSON.stringify([one.set, one.target]))
      if (indicator === undefined || !isHidden(indicator, one.entity)) return one
      const { actual: _hidden, ...others } = one
      return others
    }),
  }
}
