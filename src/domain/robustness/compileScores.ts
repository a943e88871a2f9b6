import { childrenOf } from '../scoring/scoreScheme'
import { weightsFor } from '../scoring/combineChildren'
import { combinationOf, type TreeNode } from '../scoring/schemeTree'
import type { Combination } from '../scoring/scheme'
import { scoredNode, type Scored, type ScoredNode } from '../scoring/scored'

/**
 * Scores laid out to be combined thousands of times under other weights: the rules are applied once, and each
 * inner node has its children's scores beside each other, row by row.
 */
export interface CompiledScores {
  /** Rows of the entities that are counted; row `at` here is entity `rows[at]`. */
  readonly rows: Int32Array
  /** Children before their parents; the last one makes the index. */
  readonly steps: readonly CombineStep[]
  /** The index, NaN where there is none; overwritten by each combining. */
  readonly index: Float64Array
}

/** How one inner node comes from its children. */
export interface CombineStep {
  readonly combination: Combination
  /** The children's places in the scheme's order. */
  readonly children: readonly number[]
  /** 1 for a child that comes on top (加减分). */
  readonly extra: Uint8Array
  /** The children's weights, for each set of entities that share them (分组满分). */
  readonly weights: readonly Float64Array[]
  /** Which of the sets each row belongs to. */
  readonly setOf: Uint16Array
  /** The children's terms, row after row: scores, logarithms or reciprocals, as the mean adds them up. */
  readonly terms: Float64Array
  /** Whether a plain weighted sum will do: nothing missing, no extras, one set of weights. */
  readonly plain: boolean
  /** Where its scores go: the term of its parent, or the index. */
  readonly into: { readonly terms: Float64Array; readonly stride: number; readonly at: number }
  /** How its parent adds it up. */
  readonly termAs: Combination['mean']
}

/**
 * Marks what a geometric or harmonic mean is not defined for. Unlike NaN, which is a missing score and may be
 * left out, it makes the whole mean undefined.
 */
export const notPositive = Number.POSITIVE_INFINITY

/** What a mean adds up for one score; NaN stays NaN. */
export function termOf(mean: Combination['mean'], score: number): number {
  if (mean === 'arithmetic' || Number.isNaN(score)) return score
  if (score <= 0) return notPositive
  return mean === 'geometric' ? Math.log(score) : 1 / score
}

/**
 * Prepares a scored scheme for `combineScores`. Weights that were worked out from the data (entropy, CRITIC) are
 * taken as they came out.
 */
export function compileScores(scored: Scored): CompiledScores {
  const rows = Int32Array.from(scored.counted.keys()).filter((row) => scored.counted[row] === 1)
  const { root } = scored.tree
  const index = Float64Array.from(rows, (row) => scoredNode(scored, root.node.code).scores[row]!)
  const steps: CombineStep[] = []
  grow(root, { terms: index, stride: 1, at: 0 }, 'arithmetic')
  return { rows, steps, index }

  function grow(place: TreeNode, into: CombineStep['into'], termAs: Combination['mean']): boolean {
    if (place.children.length === 0) return true
    const children = childrenOf(place, scored.nodes)
    const combination = combinationOf(scored.scheme, place)
    const terms = termsOf(children, combination, rows)
    const stride = children.length
    const ways = place.children.map((child, at) =>
      grow(child, { terms, stride, at }, child.node.extra ? 'arithmetic' : combination.mean),
    )
    const sets = weightSets(scored, place, combination, rows)
    const plain =
      combination.mean === 'arithmetic' &&
      sets.weights.length === 1 &&
      ways.every((way) => way) &&
      !place.children.some(({ node }) => node.extra) &&
      !terms.some(Number.isNaN)
    steps.push({
      combination,
      children: place.children.map(({ at }) => at),
      extra: Uint8Array.from(place.children, ({ node }) => (node.extra ? 1 : 0)),
      ...sets,
      terms,
      plain,
      into,
      termAs,
    })
    return plain
  }
}

function termsOf(children: readonly ScoredNode[], { mean }: Combination, rows: Int32Array): Float64Array {
  const terms = new Float64Array(rows.length * children.length)
  rows.forEach((row, index) => {
    children.forEach(({ scores, place }, at) => {
      terms[index * children.length + at] = termOf(place.node.extra ? 'arithmetic' : mean, scores[row]!)
    })
  })
  return terms
}

function weightSets(
  { nodes, entities }: Scored,
  place: TreeNode,
  combination: Combination,
  rows: Int32Array,
): Pick<CombineStep, 'weights' | 'setOf'> {
  const own = nodes.get(place.node.code)!.weights!
  const sets = new Map<string, number>()
  const weights: Float64Array[] = []
  const setOf = Uint16Array.from(rows, (row) => {
    const found = weightsFor(place, own, combination, entities[row]!)
    const key = found.join(' ')
    const known = sets.get(key)
    if (known !== undefined) return known
    sets.set(key, weights.length)
    return weights.push(found) - 1
  })
  return { weights, setOf }
}
