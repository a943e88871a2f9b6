import type { Entity } from '../../catalogue/catalogue'
import type { Ranked } from '../../ranking/rankEntities'
import { rankScores } from '../rankScores'
import { scoredNode, type Scored } from '../scored'

/** How an entity stands on one node. */
export interface Standing {
  /** Undefined where there is none. */
  readonly score: number | undefined
  /** Undefined where it has no score or is outside the population. */
  readonly rank: number | undefined
  readonly tied: boolean
  /** How many of the population have a score. */
  readonly population: number
}

/** An entity's score and rank on a node, by the scheme's policy (rule S4). */
export function standingOf(scored: Scored, code: string, row: number): Standing {
  const score = scoredNode(scored, code).scores[row]!
  const ranked = rankingOf(scored, code)
  const own = ranked.get(scored.entities[row]!)
  return {
    score: Number.isNaN(score) ? undefined : score,
    rank: own?.rank,
    tied: own?.tied ?? false,
    population: ranked.size,
  }
}

type Ranking = ReadonlyMap<Entity, Ranked<Entity>>

/** A page asks for every entity's rank on every node, and what is scored never changes. */
const rankings = new WeakMap<Scored, Map<string, Ranking>>()

function rankingOf(scored: Scored, code: string): Ranking {
  let known = rankings.get(scored)
  if (!known) rankings.set(scored, (known = new Map()))
  let ranking = known.get(code)
  if (!ranking) {
    const { scores } = scoredNode(scored, code)
    const ranked = rankScores(scores, scored.entities, scored.counted, scored.scheme.ranking)
    known.set(code, (ranking = new Map(ranked.map((one) => [one.item, one]))))
  }
  return ranking
}

/** Rounding must not push the last of a third into the next. */
const slack = 1e-9

/**
 * Which tier (方阵) a rank is in, 1 the first, by its share of those ranked (rule W2).
 *
 * @param tiers lower ends, ascending, as in `Scheme.tiers`; what is beyond the last is in the last.
 * @example tierOf(31, 190, [1 / 3, 2 / 3, 1]) // 1
 */
export function tierOf(rank: number, population: number, tiers: readonly number[]): number {
  const at = tiers.findIndex((end) => rank <= end * population + slack)
  return at < 0 ? tiers.length : at + 1
}
