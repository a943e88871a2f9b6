import type { TreeNode } from '../schemeTree'
import { scoredNode, type Scored } from '../scored'
import { scoreByThen } from './scoreByThen'
import { indexWith } from './scoreRow'

/** What one leaf did to the index, in points of it. */
export interface LeafChange {
  readonly place: TreeNode
  /** Its scores; NaN for none. */
  readonly before: number
  readonly after: number
  /** By the entity's own value. */
  readonly own: number
  /** By what the value is measured against: the best and worst seen, means, how many there are. */
  readonly measure: number
}

/** Why an index changed (rule W4): own + measure + weights + scheme = after − before. */
export interface IndexChange {
  readonly before: number
  readonly after: number
  /** Those that changed, largest part first. */
  readonly leaves: readonly LeafChange[]
  readonly own: number
  readonly measure: number
  /** By weights that are worked out from the data (entropy, CRITIC). */
  readonly weights: number
  /** By another scheme: its weights, rules and indicators. */
  readonly scheme: number
}

/**
 * Takes the change of an entity's index between two periods apart (rule W4).
 *
 * Leaves are changed one after another, once in the tree's order and once in reverse, and what each does is the
 * mean of both: under arithmetic means `w·Δs` whatever the order, and the parts add up under any.
 *
 * @param midway now's data by then's scheme; now itself where the scheme is the same.
 * @returns undefined where the entity has no index then or now, or loses it on the way.
 */
export function decomposeChange(
  then: Scored,
  midway: Scored,
  now: Scored,
  row: number,
): IndexChange | undefined {
  const before = indexOf(then, row)
  const reached = indexOf(midway, row)
  const after = indexOf(now, row)
  const { leaves } = then.tree
  const scores = {
    then: leaves.map(({ node }) => scoredNode(then, node.code).scores[row]!),
    own: leaves.map((place) => scoreByThen(then, midway, place, row)),
    midway: leaves.map(({ node }) => scoredNode(midway, node.code).scores[row]!),
  }
  const own = changesOf(then, row, scores.then, scores.own)
  const measure = changesOf(then, row, scores.own, scores.midway)
  const sums = { own: sum(own), measure: sum(measure) }
  const change = {
    before,
    after,
    ...sums,
    weights: reached - before - sums.own - sums.measure,
    scheme: after - reached,
    leaves: leaves
      .map((place, at) => ({
        place,
        before: scores.then[at]!,
        after: scores.midway[at]!,
        own: own[at]!,
        measure: measure[at]!,
      }))
      .filter(({ own, measure }) => own !== 0 || measure !== 0)
      .sort((a, b) => Math.abs(b.own + b.measure) - Math.abs(a.own + a.measure)),
  }
  return Number.isNaN(change.weights + change.scheme) ? undefined : change
}

export function indexOf(scored: Scored, row: number): number {
  return scoredNode(scored, scored.tree.root.node.code).scores[row]!
}

/** What each leaf does on the way from one set of leaves' scores to another, see `decomposeChange`. */
function changesOf(scored: Scored, row: number, from: readonly number[], to: readonly number[]): number[] {
  const order = [...from.keys()].filter((at) => !Object.is(from[at], to[at]))
  const changes = from.map(() => 0)
  for (const way of [order, [...order].reverse()]) {
    const scores = new Map(scored.tree.leaves.map(({ node }, at) => [node.code, from[at]!]))
    let index = indexWith(scored, row, scores)
    for (const at of way) {
      scores.set(scored.tree.leaves[at]!.node.code, to[at]!)
      const next = indexWith(scored, row, scores)
      changes[at]! += (next - index) / 2
      index = next
    }
  }
  return changes
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
