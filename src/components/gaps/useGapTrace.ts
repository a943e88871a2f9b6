import type { Entity } from '../../domain/catalogue/catalogue'
import { valueAt } from '../../domain/panel/panelReading'
import type { GapRow } from '../../domain/targets/gapRow'
import { useGaps } from '../../stores/gaps'
import type { JudgedTarget } from '../../stores/judging'
import { useShown } from '../../stores/shown'
import type { CellAddress, Subject } from '../../stores/provenance'
import { scoreAddress } from '../provenance/scoreAddress'

/** What the figure of a gap was read from: a cell, the published rank beside it, or a score of the scheme in force. */
export function useGapTrace() {
  const gaps = useGaps()
  const shown = useShown()

  function cellOf(code: string, entity: Entity, row: GapRow): CellAddress | undefined {
    const indicator = gaps.catalogue?.indicators.find((one) => one.code === code)
    const panel = gaps.panelOf(code)
    const period = row.actual?.period
    const { datasetId } = shown
    return indicator && panel && period && datasetId !== undefined
      ? { datasetId, catalogue: gaps.catalogue!, indicator, entity, period, panel }
      : undefined
  }
  function publishedRank(code: string, entity: Entity, row: GapRow): CellAddress | undefined {
    const ranks = gaps.catalogue?.indicators.find(({ ranksOf }) => ranksOf === code)
    const cell = ranks && cellOf(ranks.code, entity, row)
    return cell && valueAt(cell.panel, entity.key, cell.period.key) !== undefined ? cell : undefined
  }

  return ({ target }: JudgedTarget, entity: Entity, row: GapRow): Subject | undefined => {
    const { measure, indicator } = target
    const isOfRank = measure === 'rank' || measure === 'tier' || measure === 'rise'
    const published = isOfRank ? publishedRank(indicator, entity, row) : undefined
    return (
      published ?? cellOf(indicator, entity, row) ?? scoreAddress(indicator, entity.key, row.actual?.period)
    )
  }
}
