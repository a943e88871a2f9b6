import type { RuleContext } from '../rules/applyRule'
import type { ScoringRule } from '../scheme'
import { measureOf, type TreeNode } from '../schemeTree'
import { scoredNode, type LeafStages, type Scored } from '../scored'

/** A leaf's rule with all that it looks at. */
export interface LeafRule {
  readonly rule: ScoringRule
  readonly stages: LeafStages
  readonly context: RuleContext
}

export function leafRule(scored: Scored, place: TreeNode): LeafRule {
  const { rule, direction } = measureOf(place)
  const { entities, counted } = scored
  const referenceRow =
    rule.kind === 'distanceToReference' ? entities.findIndex(({ code }) => code === rule.entity) : -1
  return {
    rule,
    stages: scoredNode(scored, place.node.code).stages!,
    context: { direction, counted, referenceRow },
  }
}
