import { rankEntities, type Ranked } from '../ranking/rankEntities'
import { roundDecimal } from './roundDecimal'
import type { RankingPolicy } from './scheme'

/**
 * Ranks the counted rows that have a score, higher first, by the scheme's policy (rule S4). `value` is the score
 * as it is, unrounded; `tied` says that another is level with it, also where an order was made of them.
 *
 * @param items whose scores these are, in the order of rows, which is the official one that `ordinal` falls back on.
 */
export function rankScores<T>(
  scores: Float64Array,
  items: readonly T[],
  counted: Uint8Array,
  policy: RankingPolicy,
): Ranked<T>[] {
  const { decimals, tolerance } = policy
  const rows = [...scores.keys()].filter((row) => counted[row] === 1 && !Number.isNaN(scores[row]!))
  const compared = new Map(
    rows.map((row) => [row, decimals === undefined ? scores[row]! : roundDecimal(scores[row]!, decimals)]),
  )
  const level = tolerance === undefined ? compared : joinNear(compared, tolerance)
  const ranked = rankEntities(level, 'higher')
  return rerank(ranked, policy.ties).map(({ item: row, rank, tied }) => ({
    item: items[row]!,
    value: scores[row]!,
    rank,
    tied,
  }))
}

/** Gives scores within the tolerance of the best of them that one's: near ones can't chain on from one to the next. */
function joinNear(scores: ReadonlyMap<number, number>, tolerance: number): ReadonlyMap<number, number> {
  let best = Number.NaN
  const joined = rankEntities(scores, 'higher').map(({ item, value }) => {
    if (!(best - value <= tolerance * Math.max(Math.abs(best), Math.abs(value)))) best = value
    return [item, best] as const
  })
  // In the order of rows again, so that ties keep it.
  return new Map(joined.sort(([a], [b]) => a - b))
}

/** From the competition's ranks (1 2 2 4) to those of another way. */
function rerank(ranked: readonly Ranked<number>[], ties: RankingPolicy['ties']): readonly Ranked<number>[] {
  switch (ties) {
    case 'competition':
      return ranked
    case 'ordinal':
      return ranked.map((one, index) => ({ ...one, rank: index + 1 }))
    case 'dense': {
      const ranks = [...new Set(ranked.map(({ rank }) => rank))]
      const places = new Map(ranks.map((rank, index) => [rank, index + 1]))
      return ranked.map((one) => ({ ...one, rank: places.get(one.rank)! }))
    }
    case 'average': {
      const counts = new Map<number, number>()
      for (const { rank } of ranked) counts.set(rank, (counts.get(rank) ?? 0) + 1)
      return ranked.map((one) => ({ ...one, rank: one.rank + (counts.get(one.rank)! - 1) / 2 }))
    }
  }
}
