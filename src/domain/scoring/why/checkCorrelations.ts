import { childrenOf } from '../scoreScheme'
import type { TreeNode } from '../schemeTree'
import type { Scored } from '../scored'
import { correlate, type CorrelationMethod } from './correlate'

/** Two siblings that move together, or against each other. */
export interface CorrelatedPair {
  readonly parent: TreeNode
  readonly first: TreeNode
  readonly second: TreeNode
  readonly r: number
}

export interface CorrelationCheck {
  /** `|r|` above the limit and positive: the two count much the same thing twice. Strongest first. */
  readonly doubled: readonly CorrelatedPair[]
  /** Negative: in the mean the two cancel. Strongest first. */
  readonly opposed: readonly CorrelatedPair[]
  /** How many pairs were looked at. */
  readonly pairs: number
}

/**
 * Correlations of siblings all over the tree, on their scores.
 *
 * @param limit of `r` above which two are said to count the same; COINr's is 0.92.
 */
export function checkCorrelations(
  scored: Scored,
  method: CorrelationMethod,
  limit: number,
): CorrelationCheck {
  const pairs = scored.tree.bottomUp.flatMap((parent) => siblingPairs(scored, parent, method))
  return {
    doubled: pairs.filter(({ r }) => r > limit).sort((a, b) => b.r - a.r),
    opposed: pairs.filter(({ r }) => r < 0).sort((a, b) => a.r - b.r),
    pairs: pairs.length,
  }
}

function siblingPairs(scored: Scored, parent: TreeNode, method: CorrelationMethod): CorrelatedPair[] {
  const children = childrenOf(parent, scored.nodes)
  return children.flatMap((first, at) =>
    children.slice(at + 1).flatMap((second) => {
      const r = correlate(first.scores, second.scores, scored.counted, method)
      return r === undefined ? [] : [{ parent, first: first.place, second: second.place, r }]
    }),
  )
}
