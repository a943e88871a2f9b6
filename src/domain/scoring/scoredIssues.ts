import { weightsFor } from './combineChildren'
import { combinationOf } from './schemeTree'
import type { SchemeIssue } from './schemeIssue'
import type { Scored, ScoredNode } from './scored'
import { childrenOf } from './scoreScheme'

/**
 * What scoring found wrong: a geometric or harmonic mean of a score that is not positive is not defined (rule S7).
 * One issue a node, with the first entity that is ranked and has none, the child, and how many there are.
 */
export function scoredIssues(scored: Scored): readonly SchemeIssue[] {
  return scored.tree.bottomUp.flatMap(({ node }) => notPositive(scored, scored.nodes.get(node.code)!))
}

function notPositive(scored: Scored, node: ScoredNode): SchemeIssue[] {
  const rows = [...node.gaps]
    .filter(([row, gap]) => gap === 'notPositive' && scored.counted[row] === 1)
    .map(([row]) => row)
  const first = rows[0]
  if (first === undefined) return []
  const child = culprit(scored, node, first)
  const params = { entity: scored.entities[first]!.code, child, count: rows.length }
  return [{ code: 'notPositive', node: node.place.node.code, params }]
}

/** The first child whose score is not positive, a missing one where it counts as 0. */
function culprit({ scheme, nodes, entities }: Scored, { place, weights }: ScoredNode, row: number): string {
  const combination = combinationOf(scheme, place)
  const own = weightsFor(place, weights!, combination, entities[row]!)
  const child = childrenOf(place, nodes).find(({ place: { node }, scores }, at) => {
    if (node.extra || own[at] === 0) return false
    return Number.isNaN(scores[row]!) ? combination.missing === 'zero' : scores[row]! <= 0
  })
  return child!.place.node.code
}
