import { scoredNode, type Scored } from '../scored'

/**
 * What each node counts for in the index: its weight times those of all above it, by code; the root is 1, and
 * siblings that are not extra share their parent's. For an entity with missing scores see `indexShares`.
 */
export function effectiveWeights(scored: Scored): ReadonlyMap<string, number> {
  const effective = new Map<string, number>()
  for (const place of [...scored.tree.bottomUp].reverse()) {
    const own = effective.get(place.node.code) ?? 1
    effective.set(place.node.code, own)
    const { weights } = scoredNode(scored, place.node.code)
    place.children.forEach(({ node }, at) => effective.set(node.code, own * weights![at]!))
  }
  return effective
}
