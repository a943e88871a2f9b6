import type { Direction } from '../catalogue/catalogue'
import { rankEntities, type RankingRule } from './rankEntities'

/** What a change of rank rests on: ranks as published, or ranks computed again from today's series (rule D8). */
export type RankBasis = 'published' | 'recomputed'

export interface Movement {
  /** Positive is a rise. */
  readonly change: number
  readonly from: number
  readonly to: number
}

export interface Movements<K> {
  readonly basis: RankBasis
  readonly byKey: ReadonlyMap<K, Movement>
  /** In the current period only, and in the earlier one only. */
  readonly entered: readonly K[]
  readonly left: readonly K[]
}

/**
 * Change of published rank for everyone who has one in both periods (rules D8, W1).
 */
export function publishedMovements<K>(
  current: ReadonlyMap<K, number>,
  earlier: ReadonlyMap<K, number>,
): Movements<K> {
  return { basis: 'published', ...compareRanks(current, earlier) }
}

/**
 * Change of recomputed rank over the entities that have a value in both periods, so that the population is the
 * same on both sides (rule W1); who entered or left is named instead of counted as movement.
 */
export function recomputedMovements<K>(
  current: ReadonlyMap<K, number>,
  earlier: ReadonlyMap<K, number>,
  direction: Direction,
  rank: RankingRule = rankEntities,
): Movements<K> {
  const ranksOf = (values: ReadonlyMap<K, number>, other: ReadonlyMap<K, number>) => {
    const common = [...values].filter(([key]) => other.has(key))
    return new Map(rank(common, direction).map(({ item, rank }) => [item, rank]))
  }
  const compared = compareRanks(ranksOf(current, earlier), ranksOf(earlier, current))
  return {
    basis: 'recomputed',
    byKey: compared.byKey,
    entered: [...current.keys()].filter((key) => !earlier.has(key)),
    left: [...earlier.keys()].filter((key) => !current.has(key)),
  }
}

function compareRanks<K>(current: ReadonlyMap<K, number>, earlier: ReadonlyMap<K, number>) {
  const byKey = new Map<K, Movement>()
  for (const [key, to] of current) {
    const from = earlier.get(key)
    if (from !== undefined) byKey.set(key, { from, to, change: from - to })
  }
  return {
    byKey,
    entered: [...current.keys()].filter((key) => !earlier.has(key)),
    left: [...earlier.keys()].filter((key) => !current.has(key)),
  }
}
