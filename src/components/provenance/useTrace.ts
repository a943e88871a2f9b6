import type { Entity, Indicator } from '../../domain/catalogue/catalogue'
import { valueAt } from '../../domain/panel/panelReading'
import { useProvenance, type CellAddress, type ScoreAddress } from '../../stores/provenance'
import { useShown } from '../../stores/shown'

/** A rank as it is shown. */
interface ShownRank {
  readonly entity: Entity
  readonly rank: number
  readonly population: number
  readonly basis: 'published' | 'recomputed'
}

/** Where a shown figure comes from (rule D7): a value from a file, a score from its parts, a rank from either. */
export function useTrace() {
  const shown = useShown()
  const provenance = useProvenance()

  async function figureOf(entity: Entity): Promise<CellAddress | ScoreAddress | undefined> {
    const { indicator, scoring } = shown.shown!
    const { period } = shown
    if (!period) return undefined
    if (!scoring) return cellOf(entity, indicator)
    // Scoring comes with the first page that needs it.
    const { scoreAddress } = await import('./scoreAddress')
    return scoreAddress(indicator.code, entity.key, period)
  }
  function cellOf(entity: Entity, indicator: Indicator): CellAddress {
    const { revision, panel } = shown.shown!
    return { datasetId: revision.datasetId, entity, indicator, period: shown.period!, panel }
  }

  /** A published rank stands in a column of its own, or in the cell itself. */
  function publishedCell(entity: Entity): CellAddress | undefined {
    const { catalogue, indicator, published } = shown.shown!
    const ranks = catalogue.indicators.find(({ ranksOf }) => ranksOf === indicator.code)
    const isApart = published && ranks && valueAt(published, entity.key, shown.period!.key) !== undefined
    return isApart ? { ...cellOf(entity, ranks), panel: published } : cellOf(entity, indicator)
  }

  async function trace(entity: Entity): Promise<void> {
    const figure = await figureOf(entity)
    if (figure) await provenance.show(figure)
  }

  async function traceRank({ entity, rank, population, basis }: ShownRank): Promise<void> {
    const { indicator, scoring } = shown.shown!
    const { period, direction } = shown
    const from = basis === 'published' ? publishedCell(entity) : await figureOf(entity)
    if (!from || !period) return
    const policy = scoring ? { policy: scoring.scheme.ranking } : {}
    const order = indicator.kind === 'rank' ? 'lower' : direction
    const what = { entity, indicator, period, rank, population, basis, direction: order } as const
    await provenance.show({ kind: 'rank', ...what, ...policy, from })
  }

  return { trace, traceRank }
}
