import type { Catalogue } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import type { DraftIndicator } from './draftRevision'

/** What to look at after an import: a score before anything else, then the indicator with the most cells. */
export function indicatorToShow(
  catalogue: Catalogue,
  imported: readonly DraftIndicator[],
): string | undefined {
  const kinds = new Map(catalogue.indicators.map(({ code, kind }) => [code, kind]))
  const preference = { score: 0, value: 1, rank: 2 }
  const placeOf = ({ code }: DraftIndicator) => preference[kinds.get(code) ?? 'value']
  const withCells = imported.filter(({ cells }) => cells > 0)
  return withCells.sort((a, b) => placeOf(a) - placeOf(b) || b.cells - a.cells)[0]?.code
}

/** One alone cannot be ranked: then the indicator's own page says more. */
export function isRankable(catalogue: Catalogue): boolean {
  return membersOf(catalogue).length > 1
}
