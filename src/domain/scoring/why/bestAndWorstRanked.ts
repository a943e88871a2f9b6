import type { TreeNode } from '../schemeTree'
import type { Scored } from '../scored'
import { standingOf } from './standingOf'

export interface LeafRank {
  readonly place: TreeNode
  readonly rank: number
  readonly population: number
}

/**
 * The leaves on which an entity ranks best and worst, at most so many of each and each time the best first;
 * equal ranks keep the tree's order.
 */
export function bestAndWorstRanked(
  scored: Scored,
  row: number,
  most: number,
): { readonly best: readonly LeafRank[]; readonly worst: readonly LeafRank[] } {
  const ranks = scored.tree.leaves.flatMap((place): LeafRank[] => {
    const { rank, population } = standingOf(scored, place.node.code, row)
    return rank === undefined ? [] : [{ place, rank, population }]
  })
  const ordered = ranks.sort((a, b) => a.rank - b.rank)
  return { best: ordered.slice(0, most), worst: ordered.slice(-most) }
}
