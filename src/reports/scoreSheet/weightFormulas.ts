import { combinationOf, type TreeNode } from '../../domain/scoring/schemeTree'
import type { Scored } from '../../domain/scoring/scored'
import { reference, rowRange } from './references'
import {
  appendixOf,
  baseFirst,
  entityColumns,
  firstRows,
  groupWeightPlace,
  schemePlace,
  scorePlace,
  type ScoreLayout,
} from './scoreLayout'
import type { Stretch } from './meanFormula'

/** Row of the weights over the scores and over the totals. */
export const weightRow = 4

/**
 * The weight of a node among its siblings: its cell in the scheme, or a figure where weights were worked out
 * from the data. An extra one has its share of the others' sum.
 */
export function weightCell(
  scored: Scored,
  layout: ScoreLayout,
  place: TreeNode,
): { formula: string; value: number } | number {
  const { parent, node } = place
  if (!parent) return 1
  const own = reference(schemePlace(layout, place, 'weight'))
  const resolved = scored.nodes.get(parent.node.code)!.weights![parent.children.indexOf(place)]!
  if (node.extra) {
    const base = parent.children.filter((sibling) => !sibling.node.extra)
    const sum = base.map((sibling) => reference(schemePlace(layout, sibling, 'weight'))).join('+')
    return { formula: `${own}/(${sum})`, value: resolved }
  }
  return combinationOf(scored.scheme, parent).weights === 'given'
    ? { formula: own, value: node.weight }
    : resolved
}

/** Parents whose children weigh differently by group have the weights in a row for each entity. */
export function weighByGroup({ scheme }: Scored, { inner }: ScoreLayout): readonly TreeNode[] {
  return inner.filter(
    (place) =>
      combinationOf(scheme, place).weights === 'given' &&
      place.children.some(({ node }) => node.groupWeights),
  )
}

/** The children in the columns of the sheet of weights. */
export function weightColumns(scored: Scored, layout: ScoreLayout): readonly TreeNode[] {
  return weighByGroup(scored, layout).flatMap((place) => stretchesOf(place.children).flat())
}

/** Runs of children that stand side by side: leaves and inner nodes are on two sheets, extra ones come last. */
function stretchesOf(places: readonly TreeNode[]): TreeNode[][] {
  const ordered = baseFirst(places)
  const kinds = [
    (node: TreeNode['node']) => !node.extra && node.measure,
    (node: TreeNode['node']) => !node.extra && !node.measure,
    (node: TreeNode['node']) => node.extra && node.measure,
    (node: TreeNode['node']) => node.extra && !node.measure,
  ]
  return kinds.map((is) => ordered.filter(({ node }) => is(node))).filter((run) => run.length > 0)
}

/** A node's children with their weights, as a mean refers to them. */
export function stretchesAt(
  scored: Scored,
  layout: ScoreLayout,
  place: TreeNode,
  at: number,
): { base: readonly Stretch[]; extra: readonly Stretch[] } {
  const columns = weightColumns(scored, layout)
  const byGroup = weighByGroup(scored, layout).includes(place)
  const stretch = (run: readonly TreeNode[]): Stretch => {
    const scores = run.map((child) => scorePlace(layout, child, at))
    const weights = run.map((child, index) =>
      byGroup
        ? {
            sheet: layout.names.weights,
            column: entityColumns + columns.indexOf(child),
            row: firstRows.weights + at,
          }
        : { ...scores[index]!, row: weightRow },
    )
    const range = (cells: typeof scores) =>
      rowRange(cells[0]!.sheet, cells[0]!.row, cells[0]!.column, cells.at(-1)!.column)
    return {
      weights: range(weights),
      scores: range(scores),
      cells: run.map((_, index) => ({
        weight: reference(weights[index]!),
        score: reference(scores[index]!),
      })),
    }
  }
  const runs = stretchesOf(place.children)
  return {
    base: runs.filter(([first]) => !first!.node.extra).map(stretch),
    extra: runs.filter(([first]) => first!.node.extra).map(stretch),
  }
}

/** The weight of a child in an entity's row, by the entity's group; of an extra one, its share of the others. */
export function groupWeightFormula(scored: Scored, layout: ScoreLayout, place: TreeNode, at: number): string {
  const own = groupReference(scored, layout, place, at)
  if (!place.node.extra) return own
  const base = place.parent!.children.filter(({ node }) => !node.extra)
  return `${own}/(${base.map((sibling) => groupReference(scored, layout, sibling, at)).join('+')})`
}

function groupReference(scored: Scored, layout: ScoreLayout, place: TreeNode, at: number): string {
  const appendix = appendixOf(scored.scheme, layout)
  const { groups } = scored.entities[layout.rows[at]!]!
  const index = appendix.groupWeights.findIndex(
    ({ node, grouping, group }) => node === place && groups?.[grouping] === group,
  )
  return reference(
    index < 0 ? schemePlace(layout, place, 'weight') : groupWeightPlace(layout, appendix, index),
  )
}
