import { combineRow, weightsFor } from '../combineChildren'
import { combinationOf } from '../schemeTree'
import { scoredNode, type Scored } from '../scored'

/**
 * One entity's score of every node, if some nodes had other scores and everything else stood: weights stay as
 * they were worked out, others' scores too.
 *
 * @param instead scores by node code; one given for an inner node stands in for its children.
 * @returns NaN for a node without a score.
 */
export function scoreRow(
  scored: Scored,
  row: number,
  instead: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>()
  const entity = scored.entities[row]!
  for (const place of scored.tree.bottomUp) {
    const { code } = place.node
    const node = scoredNode(scored, code)
    const given = instead.get(code)
    if (given !== undefined || !node.weights) {
      scores.set(code, given ?? node.scores[row]!)
      continue
    }
    const combination = combinationOf(scored.scheme, place)
    const children = place.children.map((child) => ({
      place: child,
      scores: Float64Array.of(scores.get(child.node.code)!),
    }))
    const result = combineRow(combination, children, weightsFor(place, node.weights, combination, entity), 0)
    scores.set(code, typeof result === 'number' ? result : Number.NaN)
  }
  return scores
}

/** The index alone, see `scoreRow`. */
export function indexWith(scored: Scored, row: number, instead: ReadonlyMap<string, number>): number {
  return scoreRow(scored, row, instead).get(scored.tree.root.node.code)!
}
