import type { Losses } from '../scoring/why/lossesOf'
import { leadOf } from '../scoring/why/lossesOf'
import type { SchemeTree, TreeNode } from '../scoring/schemeTree'
import type { Target } from './target'

export interface Responsible {
  /** 牵头单位 and 分管领导, by post; undefined where nobody is named. */
  readonly lead: string | undefined
  readonly overseer: string | undefined
}

/** Who answers for a target (rule T4): as it says itself, else as the scheme says of its indicator or higher up. */
export function responsibleFor(target: Target, tree: SchemeTree | undefined): Responsible {
  const [place] = placesOfTarget(target, tree)
  return {
    lead: target.lead ?? (place && leadOf(place)),
    overseer: target.overseer ?? (place && overseerOf(place)),
  }
}

/** Points of the index that a target's indicator costs (rule S10); undefined where the scheme does not count it. */
export function pointsLostBy(
  target: Target,
  tree: SchemeTree | undefined,
  losses: Losses | undefined,
): number | undefined {
  const points = placesOfTarget(target, tree).flatMap(
    ({ node }) => losses?.byNode.get(node.code)?.points ?? [],
  )
  return points.length === 0 ? undefined : points.reduce((sum, one) => sum + one, 0)
}

/** The node that a target names, else the leaves that measure its indicator. */
function placesOfTarget({ indicator }: Target, tree: SchemeTree | undefined): readonly TreeNode[] {
  if (!tree || indicator === '') return []
  const named = tree.byCode.get(indicator)
  const leaves = tree.leaves.filter(({ node }) => node.measure?.indicator === indicator)
  return leaves.length > 0 ? leaves : named ? [named] : []
}

function overseerOf(place: TreeNode): string | undefined {
  return place.node.overseer ?? (place.parent && overseerOf(place.parent))
}
