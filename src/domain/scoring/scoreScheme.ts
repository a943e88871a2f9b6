import type { Entity } from '../catalogue/catalogue'
import { combineChildren } from './combineChildren'
import { isPopulated } from './isPopulated'
import { combinationOf, treeOf, type TreeNode } from './schemeTree'
import type { Population, Scheme } from './scheme'
import type { Scored, ScoredNode, ScoreGap } from './scored'
import { prepareLeaf, scoreLeaf, type PreparedLeaf } from './scoreLeaf'
import type { ScoringData } from './scoringData'

/**
 * Applies a scheme to one period (rules S1–S8): leaves by their rules, then each node from its children, up to
 * the index. The scheme must have passed `checkScheme`. Nothing is rounded; missing is never zero unless the
 * scheme says so, and then it is marked.
 */
export function scoreScheme(scheme: Scheme, data: ScoringData): Scored {
  const tree = treeOf(scheme)
  const populated = countedRows(scheme.population, data.entities)
  const prepared = new Map(tree.leaves.map((leaf) => [leaf, prepareLeaf(scheme, leaf, data, populated)]))
  const counted =
    scheme.screen === undefined ? populated : screenRows(scheme, data.entities, prepared, populated)
  const nodes = new Map<string, ScoredNode>()
  for (const place of tree.bottomUp) {
    const leaf = prepared.get(place)
    const scored = leaf
      ? scoreLeaf(scheme, place, leaf, data, counted)
      : combineChildren(place, combinationOf(scheme, place), childrenOf(place, nodes), data.entities, counted)
    nodes.set(
      place.node.code,
      scheme.screen === undefined ? scored : withoutScreened(scored, populated, counted),
    )
  }
  return { scheme, tree, entities: data.entities, counted, nodes }
}

/** A node's children, in its order. */
export function childrenOf(place: TreeNode, nodes: ReadonlyMap<string, ScoredNode>): ScoredNode[] {
  return place.children.map(({ node }) => nodes.get(node.code)!)
}

function countedRows(population: Population, entities: readonly Entity[]): Uint8Array {
  return Uint8Array.from(entities, (entity) => (isPopulated(entity, population) ? 1 : 0))
}

/**
 * Takes out the rows with too small a share of leaves measured, whatever the leaves' weights. What was filled in
 * is not measured; what was measured in one of an entity's places is.
 */
function screenRows(
  { places, screen }: Scheme,
  entities: readonly Entity[],
  prepared: ReadonlyMap<TreeNode, PreparedLeaf>,
  populated: Uint8Array,
): Uint8Array {
  const rowOf = new Map(entities.map(({ code }, row) => [code, row]))
  const parts = new Map(places?.map(({ entity, parts }) => [entity, Object.keys(parts)]))
  return populated.map((is, row) => {
    const places = (parts.get(entities[row]!.code) ?? []).flatMap((code) => rowOf.get(code) ?? [])
    const isMeasured = ({ denominated }: PreparedLeaf) =>
      [row, ...places].some((at) => !Number.isNaN(denominated[at]!))
    const there = [...prepared.values()].filter(isMeasured).length
    return there < screen! * prepared.size ? 0 : is
  })
}

function withoutScreened(scored: ScoredNode, populated: Uint8Array, counted: Uint8Array): ScoredNode {
  const gaps = new Map<number, ScoreGap>(scored.gaps)
  const scores = scored.scores.map((score, row) => {
    if (counted[row] === populated[row]) return score
    gaps.set(row, 'screened')
    return Number.NaN
  })
  return { ...scored, scores, gaps }
}

/** Whether anybody who counts has an index. */
export function hasIndex({ nodes, tree, counted }: Scored): boolean {
  return nodes
    .get(tree.root.node.code)!
    .scores.some((score, row) => counted[row] === 1 && !Number.isNaN(score))
}
