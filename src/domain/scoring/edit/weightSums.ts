import type { SchemeNode } from '../scheme'
import type { Scored } from '../scored'

/** What the weights of a node's children add up to, and the round sum that they come closest to. */
export interface WeightSum {
  readonly sum: number
  /** 100, 1, or the node's own weight, as schemes by points have it. */
  readonly wanted: number
  /** Whether the two agree, but for the rounding of sums, or the weights are ones all over, which need no sum. */
  readonly agrees: boolean
}

const slack = 1e-9

/** Of every node with children by its code; extra ones (加减分) are in no sum. */
export function weightSums(nodes: readonly SchemeNode[]): ReadonlyMap<string, WeightSum> {
  const sums = new Map<string, number>()
  for (const { parent, extra, weight } of nodes)
    if (parent !== undefined && !extra) sums.set(parent, (sums.get(parent) ?? 0) + weight)
  const uneven = new Set(
    nodes.flatMap(({ parent, extra, weight }) => (extra || weight === 1 ? [] : (parent ?? []))),
  )
  const own = new Map(nodes.map(({ code, parent, weight }) => [code, parent === undefined ? 0 : weight]))
  return new Map(
    [...sums].map(([code, sum]) => {
      const wanted = closestTotal(sum, own.get(code) ?? 0)
      return [code, { sum, wanted, agrees: !uneven.has(code) || Math.abs(sum - wanted) <= slack * wanted }]
    }),
  )
}

function closestTotal(sum: number, own: number): number {
  const totals = own > 0 ? [100, 1, own] : [100, 1]
  if (!(sum > 0)) return 100
  const distance = (total: number) => Math.abs(Math.log(sum / total))
  return totals.reduce((best, total) => (distance(total) < distance(best) ? total : best))
}

/**
 * The children's weights scaled to their round sum, in the ratios that they have; equal ones where none has a
 * weight. Extra ones stay.
 */
export function normaliseWeights(nodes: readonly SchemeNode[], parent: string): readonly SchemeNode[] {
  const total = weightSums(nodes).get(parent)
  if (!total) return nodes
  const base = nodes.filter((node) => node.parent === parent && !node.extra)
  const scaled = (weight: number) =>
    total.sum > 0 ? (weight * total.wanted) / total.sum : total.wanted / base.length
  return nodes.map((node) =>
    node.parent === parent && !node.extra ? { ...node, weight: scaled(node.weight) } : node,
  )
}

/**
 * Each node's share of the index, 0–1: the weights on its way up multiplied, before missing ones are shared out.
 * Weights that were worked out (entropy, CRITIC) are taken from the scores, where there are some.
 */
export function nominalShares(
  nodes: readonly SchemeNode[],
  scored: Scored | undefined,
): ReadonlyMap<string, number> {
  const sums = weightSums(nodes)
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const shares = new Map<string, number>()
  const shareOf = (node: SchemeNode, steps: number): number => {
    const known = shares.get(node.code)
    if (known !== undefined) return known
    const parent = node.parent === undefined ? undefined : byCode.get(node.parent)
    const above = parent && steps < nodes.length ? shareOf(parent, steps + 1) : 1
    const share = parent ? above * ownShare(node, sums.get(parent.code)?.sum ?? 0, scored) : above
    shares.set(node.code, share)
    return share
  }
  for (const node of nodes) shareOf(node, 0)
  return shares
}

function ownShare({ code, parent, weight }: SchemeNode, sum: number, scored: Scored | undefined): number {
  const above = parent === undefined ? undefined : scored?.nodes.get(parent)
  const at = above?.place.children.findIndex(({ node }) => node.code === code) ?? -1
  return (at < 0 ? undefined : above?.weights?.[at]) ?? (sum > 0 ? weight / sum : 0)
}
