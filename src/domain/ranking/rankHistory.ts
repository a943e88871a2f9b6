import type { Direction, Entity } from '../catalogue/catalogue'
import type { Panel } from '../panel/panel'
import { panelReader } from '../panel/panelReading'
import { rankEntities, type RankingRule } from './rankEntities'

export interface RankHistory {
  /** Period keys, in the order given. */
  readonly periods: readonly number[]
  /** Rank by entity key, one a period; undefined where the entity has no value then. */
  readonly ranks: ReadonlyMap<number, readonly (number | undefined)[]>
  /** How many were ranked, one a period. */
  readonly populations: readonly number[]
}

/** Ranks of all given entities in each period, computed by one rule (S4). */
export function rankHistory(
  entities: readonly Entity[],
  panel: Panel,
  periods: readonly number[],
  direction: Direction,
  rank: RankingRule = rankEntities,
): RankHistory {
  const read = panelReader(panel)
  const ranks = new Map<number, (number | undefined)[]>(
    entities.map(({ key }) => [key, Array.from({ length: periods.length }, () => undefined)]),
  )
  const populations = periods.map((period, at) => {
    const ranked = rank(
      entities.map(({ key }) => [key, read(key, period)] as const),
      direction,
    )
    for (const placed of ranked) ranks.get(placed.item)![at] = placed.rank
    return ranked.length
  })
  return { periods, ranks, populations }
}

/** Period keys in which at least one of the entities has a value, in the order given. */
export function periodsWithValues(
  entities: readonly Entity[],
  panel: Panel,
  periods: readonly number[],
): readonly number[] {
  const read = panelReader(panel)
  return periods.filter((period) => entities.some(({ key }) => read(key, period) !== undefined))
}
