import type { Entity } from '../catalogue/catalogue'
import type { MissingReason } from '../missing'
import type { Scheme } from './scheme'
import type { SchemeTree, TreeNode } from './schemeTree'

/** What was done to a value on its way to a score, so that a score can be traced and marked. */
export interface LeafMark {
  /** The value is the group's, not the entity's own. */
  readonly imputed?: true
  /** The value before an outlier was pulled in. */
  readonly treatedFrom?: number
  /** The score was given for a missing value with this reason. */
  readonly givenFor?: MissingReason
  /** The score is the weighted mean of the places' scores (rule S3). */
  readonly fromPlaces?: true
}

/** Why there is no score. */
export type ScoreGap =
  | MissingReason
  /** Fewer children than the coverage asks for. */
  | 'coverage'
  /** Zero or less in a geometric or harmonic mean, which is not defined there. */
  | 'notPositive'
  /** The entity has too few leaves to be scored. */
  | 'screened'

/** A leaf's columns at the stages of the way, each NaN where missing. */
export interface LeafStages {
  readonly raw: Float64Array
  readonly denominated: Float64Array
  readonly imputed: Float64Array
  readonly treated: Float64Array
  readonly marks: ReadonlyMap<number, LeafMark>
}

/** One node's scores, a row an entity, NaN where there is none. */
export interface ScoredNode {
  readonly place: TreeNode
  readonly scores: Float64Array
  readonly gaps: ReadonlyMap<number, ScoreGap>
  /** For a leaf. */
  readonly stages?: LeafStages
  /**
   * For an inner node: its children's weights in their order, summing to 1 over those that are not extra,
   * before a missing child's weight is shared out. Entropy and CRITIC weights are resolved here.
   */
  readonly weights?: Float64Array
}

/** A scheme applied to one period. */
export interface Scored {
  readonly scheme: Scheme
  readonly tree: SchemeTree
  readonly entities: readonly Entity[]
  /** 1 for the rows that are ranked and that statistics (minimum, mean, …) are taken over. */
  readonly counted: Uint8Array
  readonly nodes: ReadonlyMap<string, ScoredNode>
}

/** The scores of a node; throws for a code that the scheme does not have. */
export function scoredNode({ nodes }: Scored, code: string): ScoredNode {
  const found = nodes.get(code)
  if (!found) throw new Error(`no node ${code}`)
  return found
}
