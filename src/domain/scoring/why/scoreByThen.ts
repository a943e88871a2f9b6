import { curveOf } from '../rules/applyRule'
import type { TreeNode } from '../schemeTree'
import { scoredNode, type Scored } from '../scored'
import { leafRule } from './leafRule'
import { placesOf } from './placesOf'

/**
 * What a leaf would score now by the measure of then: today's value, the statistics of the earlier period. The
 * difference to today's score is the measure's doing. A score that does not come from a value is today's.
 */
export function scoreByThen(then: Scored, now: Scored, place: TreeNode, row: number): number {
  const { scores, stages } = scoredNode(now, place.node.code)
  const { rule, stages: earlier, context } = leafRule(then, place)
  const scoreOf = curveOf(rule, earlier.treated, context)
  const at = (one: number) => {
    const score = scoreOf(stages!.treated[one]!)
    return Number.isNaN(score) ? scores[one]! : score
  }
  if (!stages!.marks.get(row)?.fromPlaces) return stages!.marks.get(row)?.givenFor ? scores[row]! : at(row)
  let sum = 0
  let whole = 0
  for (const part of placesOf(now, row)) {
    const score = at(part.row)
    if (Number.isNaN(score)) continue
    sum += part.weight * score
    whole += part.weight
  }
  return sum / whole
}
