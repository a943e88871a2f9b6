import type { Catalogue } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import { formulaOf, inputsOf } from '../domain/derived/formula'
import type { DraftIndicator } from './draftRevision'

/**
 * What to look at after an import: a score before anything else, the newest first and then as the file has them,
 * since the overall score stands before its parts; else what is worked out from imported counts, which says more than
 * they do, then the value, and last the rank, with the most cells.
 */
export function indicatorToShow(
  catalogue: Catalogue,
  imported: readonly Pick<DraftIndicator, 'code' | 'cells'>[],
): string | undefined {
  const known = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const order = new Map(catalogue.periods.map(({ key }, at) => [key, at]))
  const preference = { score: 0, derived: 1, value: 2, rank: 3 }
  const counted = new Map(imported.map(({ code, cells }) => [code, cells]))
  const derived = catalogue.indicators.flatMap((indicator) => {
    const formula = formulaOf(indicator)
    const cells = formula && inputsOf(formula).map((code) => counted.get(code) ?? 0)
    return cells ? [{ code: indicator.code, kind: preference.derived, measure: Math.min(...cells) }] : []
  })
  const places = imported
    .filter(({ cells }) => cells > 0)
    .map(({ code, cells }) => {
      const { kind = 'value', latest = -1 } = known.get(code) ?? {}
      return { code, kind: preference[kind], measure: kind === 'score' ? (order.get(latest) ?? -1) : cells }
    })
  const all = [...places, ...derived.filter(({ measure }) => measure > 0)]
  return all.sort((a, b) => a.kind - b.kind || b.measure - a.measure)[0]?.code
}

/** One alone cannot be ranked: then the indicator's own page says more. */
export function isRankable(catalogue: Catalogue): boolean {
  return membersOf(catalogue).length > 1
}
