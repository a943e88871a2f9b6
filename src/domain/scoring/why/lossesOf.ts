import type { Scheme } from '../scheme'
import type { TreeNode } from '../schemeTree'
import { scoredNode, type Scored } from '../scored'
import { indexShares, type IndexShare } from './indexShares'
import { indexWith } from './scoreRow'

/** Points of the index that a node costs an entity; below 0 where it brings more than full marks would. */
export interface Loss {
  readonly place: TreeNode
  readonly points: number
  /**
   * `share`: weight × what is missing to full marks, and parts add up; `fullMarks`: what the index would gain if
   * this node alone had full marks, because a mean on the way up is not arithmetic, and parts do not add up.
   */
  readonly by: 'share' | 'fullMarks'
}

export interface Losses {
  readonly index: number
  /** By node code, in the scheme's order; nodes that count for nothing are not in it. */
  readonly byNode: ReadonlyMap<string, Loss>
  /** Whether the parts of every node add up to it. */
  readonly addsUp: boolean
}

/**
 * Points lost on the way to an entity's index, for every node of the tree (rule S10).
 *
 * Where all means on the way up are arithmetic it is `w·(100 − s)`, w the node's share in the index with the
 * weights of missing siblings shared out; a node that comes on top (加减分) costs `−w·s`. A missing node that
 * counts as 0 costs its whole share. Undefined where the entity has no index, or the scores have no full marks.
 */
export function lossesOf(scored: Scored, row: number): Losses | undefined {
  const index = scoredNode(scored, scored.tree.root.node.code).scores[row]!
  if (Number.isNaN(index) || !hasFullMarks(scored.scheme)) return undefined
  const byNode = new Map<string, Loss>()
  let addsUp = true
  const shares = indexShares(scored, row)
  for (const { code } of scored.scheme.nodes) {
    const share = shares.get(code)!
    if (share.kind === 'leftOut') continue
    const { place, scores } = scoredNode(scored, code)
    const by = share.kind === 'share' ? 'share' : 'fullMarks'
    if (by === 'fullMarks') addsUp = false
    byNode.set(code, { place, points: pointsLost(scored, row, code, scores[row]!, index, share), by })
  }
  return { index, byNode, addsUp }
}

function pointsLost(
  scored: Scored,
  row: number,
  code: string,
  score: number,
  index: number,
  share: Exclude<IndexShare, { kind: 'leftOut' }>,
): number {
  const full = share.extra ? 0 : 100
  if (share.kind === 'curved') return indexWith(scored, row, new Map([[code, full]])) - index
  // A missing one that was not left out counts as 0; a missing extra brings nothing and costs nothing.
  const counts = Number.isNaN(score) ? 0 : score
  return share.share * (full - counts)
}

/** Whether 100 is full marks for every leaf: z-scores, numbers of places and other scales have none. */
export function hasFullMarks({ nodes }: Scheme): boolean {
  return nodes.every(({ measure }) => {
    if (!measure) return true
    const { rule } = measure
    if (rule.kind === 'zScore' || rule.kind === 'rank') return false
    if (rule.kind === 'minMax') return rule.high === 100
    return rule.kind !== 'efficacy' || rule.base + rule.spread === 100
  })
}

/** Whether a node's loss is said by its children's: leaves, and nodes without a score, stand for themselves. */
function isEnd(scored: Scored, row: number, { node, children }: TreeNode): boolean {
  return children.length === 0 || Number.isNaN(scoredNode(scored, node.code).scores[row]!)
}

export interface LeadLoss {
  /** Undefined for what no unit leads. */
  readonly lead: string | undefined
  readonly points: number
  /** Leaves, and nodes without a score, largest loss first. */
  readonly losses: readonly Loss[]
}

/** Losses by 牵头单位 (rules S10, T4), largest first, what nobody leads last; a node without one has its parent's. */
export function lossesByLead(scored: Scored, row: number, { byNode }: Losses): readonly LeadLoss[] {
  const byLead = new Map<string | undefined, Loss[]>()
  for (const loss of byNode.values()) {
    if (!isEnd(scored, row, loss.place)) continue
    const lead = leadOf(loss.place)
    byLead.set(lead, [...(byLead.get(lead) ?? []), loss])
  }
  return [...byLead]
    .map(([lead, losses]) => ({
      lead,
      points: losses.reduce((sum, { points }) => sum + points, 0),
      losses: losses.sort((a, b) => b.points - a.points),
    }))
    .sort((a, b) => Number(a.lead === undefined) - Number(b.lead === undefined) || b.points - a.points)
}

/** The nearest 牵头单位 on the way up. */
export function leadOf(place: TreeNode): string | undefined {
  return place.node.lead ?? (place.parent && leadOf(place.parent))
}
