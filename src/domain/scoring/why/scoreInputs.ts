import { sharesAt } from '../combineChildren'
import { childrenOf } from '../scoreScheme'
import { combinationOf, type TreeNode } from '../schemeTree'
import { scoredNode, type Scored } from '../scored'

/** What one child counts for in its parent's score, for one entity. */
export interface ScoreInput {
  readonly place: TreeNode
  /** Undefined where it has no score. */
  readonly score: number | undefined
  /** Share of the parent, 0–1, with the weights of missing children shared out; undefined where it counts for nothing. */
  readonly share: number | undefined
  /** It comes on top of the others (加减分). */
  readonly extra: boolean
}

/** From which children, by which shares, an inner node's score was made (rules D7, S7); none for a leaf. */
export function scoreInputs(scored: Scored, code: string, row: number): readonly ScoreInput[] {
  const node = scoredNode(scored, code)
  if (node.place.children.length === 0) return []
  const children = childrenOf(node.place, scored.nodes)
  const combination = combinationOf(scored.scheme, node.place)
  const shares = sharesAt(node, combination, children, scored.entities[row]!, row)
  return node.place.children.map((place, at) => ({
    place,
    score: known(children[at]!.scores[row]!),
    share: known(shares[at]!),
    extra: place.node.extra === true,
  }))
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value
}
