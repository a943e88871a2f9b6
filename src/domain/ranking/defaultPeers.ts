import type { Entity } from '../catalogue/catalogue'
import type { RankingRow } from './rankingModel'

const best = 3
const middle = 2

/** Whom to compare with until somebody is chosen: the best three, and the two in the middle of the ranking. */
export function defaultPeers(rows: readonly RankingRow[]): readonly Entity[] {
  const half = Math.max(0, (rows.length - middle) >> 1)
  const chosen = [...rows.slice(0, best), ...rows.slice(half, half + middle)]
  return [...new Set(chosen.map(({ entity }) => entity))]
}
