import type { Entity } from '../catalogue/catalogue'
import type { Combination } from './scheme'
import type { ScoredNode, ScoreGap } from './scored'
import type { TreeNode } from './schemeTree'
import { resolveWeights } from './weights/resolveWeights'

/** Rounding of sums of weights must not make a full coverage look like less. */
const slack = 1e-12

/**
 * A node's scores from its children's (rule S7).
 *
 * @param children in the order of the node's children.
 * @param counted 1 for the rows that weights are worked out over.
 */
export function combineChildren(
  place: TreeNode,
  combination: Combination,
  children: readonly ScoredNode[],
  entities: readonly Entity[],
  counted: Uint8Array,
): ScoredNode {
  const weights = childWeights(place, combination, children, counted)
  const scores = new Float64Array(entities.length).fill(Number.NaN)
  const gaps = new Map<number, ScoreGap>()
  entities.forEach((entity, row) => {
    const result = combineRow(combination, children, weightsFor(place, weights, combination, entity), row)
    if (typeof result === 'number') scores[row] = result
    else gaps.set(row, result.gap)
  })
  return { place, scores, gaps, weights }
}

/** Shares of the children in their order; those of extra ones are relative to the sum of the others. */
function childWeights(
  { children: places }: TreeNode,
  { weights: method }: Combination,
  children: readonly ScoredNode[],
  counted: Uint8Array,
): Float64Array {
  const base = places.flatMap(({ node }, at) => (node.extra ? [] : at))
  const given = base.map((at) => places[at]!.node.weight)
  const columns = base.map((at) => children[at]!.scores)
  const resolved = resolveWeights(method, given, columns, counted)
  const sum = given.reduce((total, weight) => total + weight, 0)
  const weights = Float64Array.from(places, ({ node }) => node.weight / sum)
  base.forEach((at, index) => (weights[at] = resolved[index]!))
  return weights
}

/** Full marks may differ by the entity's group (rule S6, 分组满分); shares are then among that group's. */
export function weightsFor(
  { children }: TreeNode,
  weights: Float64Array,
  { weights: method }: Combination,
  { groups }: Entity,
): Float64Array {
  if (method !== 'given' || !children.some(({ node }) => node.groupWeights)) return weights
  const own = Float64Array.from(children, ({ node: { weight, groupWeights } }) => {
    const group = groupWeights && groups?.[groupWeights.grouping]
    return (group === undefined ? undefined : groupWeights!.weights[group]) ?? weight
  })
  const sum = own.reduce((total, weight, at) => (children[at]!.node.extra ? total : total + weight), 0)
  return own.map((weight) => weight / sum)
}

/** One row's score from its children's, with the weights that are in force for it. */
export function combineRow(
  { mean, missing, coverage }: Combination,
  children: readonly Pick<ScoredNode, 'place' | 'scores'>[],
  weights: Float64Array,
  row: number,
): number | { gap: ScoreGap } {
  let there = 0
  let whole = 0
  let sum = 0
  let extra = 0
  for (let at = 0; at < children.length; at++) {
    const weight = weights[at]!
    const score = children[at]!.scores[row]!
    if (children[at]!.place.node.extra) {
      if (!Number.isNaN(score)) extra += weight * score
      continue
    }
    whole += weight
    if (Number.isNaN(score) && missing === 'leaveOut') continue
    const counts = Number.isNaN(score) ? 0 : score
    if (weight > 0 && counts <= 0 && mean !== 'arithmetic') return { gap: 'notPositive' }
    if (!Number.isNaN(score)) there += weight
    sum += termOf(mean, weight, counts)
  }
  if (there === 0 || there < coverage * whole - slack) return { gap: 'coverage' }
  const share = missing === 'zero' ? whole : there
  return meanOf(mean, sum, share) + extra
}

function termOf(mean: Combination['mean'], weight: number, score: number): number {
  if (mean === 'arithmetic') return weight * score
  if (weight === 0) return 0
  return mean === 'geometric' ? weight * Math.log(score) : weight / score
}

function meanOf(mean: Combination['mean'], sum: number, share: number): number {
  if (mean === 'arithmetic') return sum / share
  return mean === 'geometric' ? Math.exp(sum / share) : share / sum
}

/**
 * What each child counts for in one entity's score: its weight, with the weights of missing ones shared out;
 * extra children have theirs as it is. NaN for a child that is left out.
 */
export function sharesAt(
  { place, weights }: ScoredNode,
  combination: Combination,
  children: readonly ScoredNode[],
  entity: Entity,
  row: number,
): Float64Array {
  const own = weightsFor(place, weights!, combination, entity)
  const counts = (at: number) => combination.missing === 'zero' || !Number.isNaN(children[at]!.scores[row]!)
  let there = 0
  place.children.forEach(({ node }, at) => {
    if (!node.extra && counts(at)) there += own[at]!
  })
  return own.map((weight, at) => {
    if (!counts(at)) return Number.NaN
    return place.children[at]!.node.extra ? weight : weight / there
  })
}
