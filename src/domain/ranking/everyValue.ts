import type { Catalogue, Entity } from '../catalogue/catalogue'
import type { CellNote, HandEdit } from '../missing'
import type { Panel } from '../panel/panel'
import { noteAt, valueAt } from '../panel/panelReading'
import type { ScoreGap } from '../scoring/scored'
import type { GapAt, RankingModel } from './rankingModel'

/** One entity in one period: a value, or why there is none. Only those in the ranking's population have a rank. */
export interface ValueRow {
  readonly entity: Entity
  readonly value: number | undefined
  readonly rank: number | undefined
  readonly tied: boolean
  /** Only where there is no value. */
  readonly reason: ScoreGap | undefined
  /** What the source wrote, where it differs from the number's own text. */
  readonly text: string | undefined
  /** What the value is, where it is only a bound (`80%以上`). */
  readonly bound: CellNote['bound']
  /** Where it was changed by hand. */
  readonly edit: HandEdit | undefined
}

const kindOrder = { member: 0, unranked: 1, component: 2, aggregate: 3 } as const

/**
 * Every entity of a catalogue in one period, ranked ones first by rank, then members without a rank, then those
 * that are measured but never ranked (rules D1, D5).
 */
export function everyValue(
  catalogue: Catalogue,
  panel: Panel,
  period: number,
  model: RankingModel,
  gapAt?: GapAt,
): readonly ValueRow[] {
  const ranked = new Map(model.rows.map((row) => [row.entity.key, row]))
  const rows = catalogue.entities.map((entity): ValueRow => {
    const value = valueAt(panel, entity.key, period)
    const note = noteAt(panel, entity.key, period)
    const row = ranked.get(entity.key)
    return {
      entity,
      value,
      rank: row?.rank,
      tied: row?.tied ?? false,
      reason: value === undefined ? (gapAt?.(entity.key, period) ?? note?.reason ?? 'absent') : undefined,
      text: note?.text,
      bound: note?.bound,
      edit: note?.edit,
    }
  })
  return rows.sort((a, b) => placeOf(a) - placeOf(b))
}

function placeOf({ entity, rank, value }: ValueRow): number {
  if (rank !== undefined) return rank
  const afterRanks = 1e9 * (1 + kindOrder[entity.kind])
  return value === undefined ? afterRanks + 1 : afterRanks
}
