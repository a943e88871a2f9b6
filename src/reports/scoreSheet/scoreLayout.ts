import type { SourceReason } from '../../domain/missing'
import { isPopulated } from '../../domain/scoring/isPopulated'
import type { Scheme } from '../../domain/scoring/scheme'
import type { TreeNode } from '../../domain/scoring/schemeTree'
import type { Scored } from '../../domain/scoring/scored'
import { indicatorsOf } from '../../domain/scoring/scoringData'
import type { Place } from './references'

/** Names of the sheets, in the language of the file. */
export interface SheetNames {
  readonly raw: string
  readonly scheme: string
  readonly values: string
  readonly weights: string
  readonly scores: string
  readonly totals: string
  readonly about: string
}

/** Row of the first entity on each sheet that has one a row. */
export const firstRows = { raw: 4, values: 4, weights: 4, scores: 10, totals: 5 } as const
export type EntitySheet = keyof typeof firstRows

/** The columns of the entity: code and name. */
export const entityColumns = 2
/** The raw sheet also says who is counted. */
export const rawColumns = 3
/** The totals also have the rank, and the root comes first. */
export const totalColumns = 3

export const schemeColumns = {
  depth: 0,
  code: 1,
  name: 2,
  parent: 3,
  weight: 4,
  extra: 5,
  combine: 6,
  coverage: 7,
  indicator: 8,
  per: 9,
  direction: 10,
  rule: 11,
  best: 12,
  worst: 13,
  exponent: 14,
  low: 15,
  high: 16,
  cap: 17,
  absent: 18,
  noData: 19,
  notApplicable: 20,
  noPractice: 21,
  unparseable: 22,
  least: 23,
  most: 24,
  points: 25,
} as const satisfies Record<SourceReason, number> & Record<string, number>
export type SchemeColumn = keyof typeof schemeColumns

const firstNodeRow = 4

/** What stands where in a workbook of scores. */
export interface ScoreLayout {
  readonly names: SheetNames
  /** Rows of the data in the order of the sheets: those counted come first, so that they are one range. */
  readonly rows: readonly number[]
  readonly counted: number
  /** By row of the data: 1 for those in the population, whether screened out of it or not. */
  readonly populated: Uint8Array
  /** Nodes in the order of the scheme sheet: children under their parents. */
  readonly nodes: readonly TreeNode[]
  readonly leaves: readonly TreeNode[]
  readonly inner: readonly TreeNode[]
  /** Indicators in the order of the raw sheet. */
  readonly indicators: readonly string[]
  /** The most breakpoints that a rule has. */
  readonly points: number
}

export function scoreLayout({ scheme, tree, entities, counted }: Scored, names: SheetNames): ScoreLayout {
  const groupOf = (row: number) => {
    const grouping = scheme.impute?.grouping
    return grouping === undefined ? '' : (entities[row]!.groups?.[grouping] ?? '')
  }
  const populated = Uint8Array.from(entities, (entity) => (isPopulated(entity, scheme.population) ? 1 : 0))
  // Groups that values are filled in from have to be one range each.
  const rows = [...entities.keys()].sort(
    (a, b) =>
      counted[b]! - counted[a]! ||
      populated[b]! - populated[a]! ||
      compareText(groupOf(a), groupOf(b)) ||
      a - b,
  )
  const broad = broadOrder(tree.root)
  return {
    names,
    rows,
    counted: counted.reduce((sum, is) => sum + is, 0),
    populated,
    nodes: deepOrder(tree.root),
    leaves: broad.filter(({ node }) => node.measure),
    inner: broad.filter(({ node }) => !node.measure),
    indicators: indicatorsOf(scheme),
    points: mostPoints(scheme),
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Siblings side by side, the extra ones after the others, so that what is summed is one range. */
function broadOrder(root: TreeNode): TreeNode[] {
  const order = [root]
  for (const place of order) order.push(...baseFirst(place.children))
  return order
}

export function baseFirst(places: readonly TreeNode[]): TreeNode[] {
  return [...places.filter(({ node }) => !node.extra), ...places.filter(({ node }) => node.extra)]
}

function deepOrder(place: TreeNode): TreeNode[] {
  return [place, ...place.children.flatMap(deepOrder)]
}

function mostPoints({ nodes }: Scheme): number {
  const counts = nodes.map(({ measure }) =>
    measure?.rule.kind === 'breakpoints' ? measure.rule.points.length : 0,
  )
  return Math.max(0, ...counts)
}

/** Under the nodes of the scheme sheet: the places' shares, then full marks by group. */
export interface Appendix {
  readonly places: readonly { readonly entity: string; readonly part: string; readonly share: number }[]
  readonly groupWeights: readonly {
    readonly node: TreeNode
    readonly grouping: string
    readonly group: string
    readonly weight: number
  }[]
}

export function appendixOf({ places }: Scheme, { nodes }: ScoreLayout): Appendix {
  return {
    places: (places ?? []).flatMap(({ entity, parts }) =>
      Object.entries(parts).map(([part, share]) => ({ entity, part, share })),
    ),
    groupWeights: nodes.flatMap((place) => {
      const { grouping, weights } = place.node.groupWeights ?? { grouping: '', weights: {} }
      return Object.entries(weights).map(([group, weight]) => ({ node: place, grouping, group, weight }))
    }),
  }
}

/** Columns of both lists' figures. */
export const appendixColumn = 4
const headRows = 2

export function sharePlace(layout: ScoreLayout, index: number): Place {
  return { sheet: layout.names.scheme, column: appendixColumn, row: rowAfterNodes(layout) + headRows + index }
}

export function groupWeightPlace(layout: ScoreLayout, { places }: Appendix, index: number): Place {
  const above = places.length > 0 ? headRows + places.length : 0
  const row = rowAfterNodes(layout) + above + headRows + index
  return { sheet: layout.names.scheme, column: appendixColumn, row }
}

/** A node's cell in a column of the scheme sheet. */
export function schemePlace({ names, nodes }: ScoreLayout, place: TreeNode, column: SchemeColumn): Place {
  return { sheet: names.scheme, column: schemeColumns[column], row: firstNodeRow + nodes.indexOf(place) }
}

/** A node's score in the row of an entity; `at` counts in the order of the sheets. */
export function scorePlace(layout: ScoreLayout, place: TreeNode, at: number): Place {
  return place.node.measure
    ? {
        sheet: layout.names.scores,
        column: entityColumns + layout.leaves.indexOf(place),
        row: firstRows.scores + at,
      }
    : {
        sheet: layout.names.totals,
        column: totalColumns + layout.inner.indexOf(place),
        row: firstRows.totals + at,
      }
}

export function rawPlace({ names, indicators }: ScoreLayout, indicator: string, at: number): Place {
  return {
    sheet: names.raw,
    column: rawColumns + indicators.indexOf(indicator),
    row: firstRows.raw + at,
  }
}

function rowAfterNodes({ nodes }: ScoreLayout): number {
  return firstNodeRow + nodes.length
}
