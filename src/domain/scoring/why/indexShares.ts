import { childrenOf } from '../scoreScheme'
import { sharesAt } from '../combineChildren'
import { combinationOf, type TreeNode } from '../schemeTree'
import { scoredNode, type Scored } from '../scored'

/** What one point of a node's score is worth in the index of one entity. */
export type IndexShare =
  /** Points of the index a point of the score; `extra` for what comes on top (加减分) and all under it. */
  | { readonly kind: 'share'; readonly share: number; readonly extra: boolean }
  /** It has no score and counts for nothing: its weight is shared out, or its parent has no score either. */
  | { readonly kind: 'leftOut' }
  /** On the way up is a mean that is not arithmetic: no point is worth the same as the next. */
  | { readonly kind: 'curved'; readonly extra: boolean }

/** Shares of every node in one entity's index, from the root down (rules S7, S10). */
export function indexShares(scored: Scored, row: number): ReadonlyMap<string, IndexShare> {
  const shares = new Map<string, IndexShare>()
  const root: IndexShare = { kind: 'share', share: 1, extra: false }
  for (const place of [...scored.tree.bottomUp].reverse()) {
    const own = place.parent ? shares.get(place.node.code)! : root
    shares.set(place.node.code, own)
    if (place.children.length > 0) shareOut(scored, row, place, own, shares)
  }
  return shares
}

function shareOut(
  scored: Scored,
  row: number,
  place: TreeNode,
  own: IndexShare,
  shares: Map<string, IndexShare>,
): void {
  const node = scoredNode(scored, place.node.code)
  const combination = combinationOf(scored.scheme, place)
  const children = childrenOf(place, scored.nodes)
  const counts = own.kind !== 'leftOut' && !Number.isNaN(node.scores[row]!)
  const among = counts ? sharesAt(node, combination, children, scored.entities[row]!, row) : undefined
  place.children.forEach(({ node: child }, at) => {
    const share = among?.[at] ?? Number.NaN
    shares.set(child.code, shareUnder(own, share, child.extra === true, combination.mean === 'arithmetic'))
  })
}

function shareUnder(own: IndexShare, share: number, isExtra: boolean, isArithmetic: boolean): IndexShare {
  if (own.kind === 'leftOut' || Number.isNaN(share)) return { kind: 'leftOut' }
  const extra = own.extra || isExtra
  // What comes on top is added whichever mean the others go through.
  if (own.kind === 'share' && (isArithmetic || isExtra))
    return { kind: 'share', share: own.share * share, extra }
  return { kind: 'curved', extra }
}
