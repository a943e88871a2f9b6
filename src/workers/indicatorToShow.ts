import type { Catalogue } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import type { DraftIndicator } from './draftRevision'

/**
 * What to look at after an import: a score before anything else, the newest first and then as the file has them,
 * since the overall score stands before its parts; else the value, and last the rank, with the most cells.
 */
export function indicatorToShow(
  catalogue: Catalogue,
  imported: readonly DraftIndicator[],
): string | undefined {
  const known = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const order = new Map(catalogue.periods.map(({ key }, at) => [key, at]))
  const preference = { score: 0, value: 1, rank: 2 }
  const places = imported
    .filter(({ cells }) => cells > 0)
    .map(({ code, cells }) => {
      const { kind = 'value', latest = -1 } = known.get(code) ?? {}
      return { code, kind: preference[kind], measure: kind === 'score' ? (order.get(latest) ?? -1) : cells }
    })
  return places.sort((a, b) => a.kind - b.kind || b.measure - a.measure)[0]?.code
}

/** One alone cannot be ranked: then the indicator's own page says more. */
export function isRankable(catalogue: Catalogue): boolean {
  return membersOf(catalogue).length > 1
}
