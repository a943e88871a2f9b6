import type { Entity } from '../catalogue/catalogue'
import { rankScores } from './rankScores'
import { scoredNode, type Scored } from './scored'

/** A score and a rank as they are; undefined where there is none. */
export interface Standing {
  readonly score: number | undefined
  readonly rank: number | undefined
}

export interface ComparedRow {
  readonly entity: Entity
  readonly now: Standing
  readonly then: Standing
}

/**
 * A node's scores and ranks side by side, of the same entities under two schemes or two sets of data. Whoever
 * has a rank now comes first, in its order.
 */
export function compareScored(now: Scored, then: Scored, code: string): readonly ComparedRow[] {
  const before = standingsOf(now, code)
  const after = standingsOf(then, code)
  return now.entities
    .map((entity, row) => ({ entity, now: before(row), then: after(row) }))
    .filter((row) => row.now.rank !== undefined || row.then.rank !== undefined)
    .sort((a, b) => (a.now.rank ?? Infinity) - (b.now.rank ?? Infinity))
}

function standingsOf(scored: Scored, code: string): (row: number) => Standing {
  const { scores } = scoredNode(scored, code)
  const rows = [...scored.entities.keys()]
  const ranked = rankScores(scores, rows, scored.counted, scored.scheme.ranking)
  const ranks = new Map(ranked.map(({ item, rank }) => [item, rank]))
  return (row) => {
    const score = scores[row]!
    return { score: Number.isNaN(score) ? undefined : score, rank: ranks.get(row) }
  }
}
