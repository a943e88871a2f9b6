import type { Entity } from '../catalogue/catalogue'
import type { MissingReason } from '../missing'

/** One indicator in one period: a value a row, NaN where missing, with the reason where it is not just absent. */
export interface ScoringColumn {
  readonly values: Float64Array
  readonly reasons: ReadonlyMap<number, MissingReason>
}

/**
 * What a scheme is applied to: the dataset in one period. Rows are entities, members and their places,
 * in the catalogue's order.
 */
export interface ScoringData {
  readonly entities: readonly Entity[]
  readonly columns: ReadonlyMap<string, ScoringColumn>
}

/** Codes of the indicators that a scheme reads. */
export function indicatorsOf(scheme: {
  readonly nodes: readonly { readonly measure?: { readonly indicator: string; readonly per?: string } }[]
}): readonly string[] {
  return [
    ...new Set(
      scheme.nodes.flatMap(({ measure }) =>
        measure ? [measure.indicator, measure.per ?? measure.indicator] : [],
      ),
    ),
  ]
}
