import type { GroupFilter } from '../../catalogue/population'
import { isInGroups } from '../../catalogue/population'
import { medianOf } from '../../statistics/medianOf'
import type { TreeNode } from '../schemeTree'
import { scoredNode, type Scored } from '../scored'
import { standingOf } from './standingOf'

/** Whom an entity is measured against (rule W6). */
export type Benchmark =
  /** A statistic of the counted rows, or of those in some groups. */
  | { readonly kind: 'statistic'; readonly of: 'mean' | 'median' | 'best'; readonly groups: GroupFilter }
  /** One entity (标杆), counted or not: an aggregate such as 全省平均 is one too. */
  | { readonly kind: 'entity'; readonly row: number }

/** One node beside the benchmark's. */
export interface NodeComparison {
  readonly place: TreeNode
  readonly own: number
  readonly other: number
  /** Own score less the other's. */
  readonly difference: number
  /** Undefined for an entity outside the population. */
  readonly rank: number | undefined
  readonly population: number
}

/**
 * A node's scores beside those of a benchmark (rule W6); nodes on which either has no score are left out. The
 * statistic of a group with the entity in it counts the entity too.
 */
export function compareNodes(
  scored: Scored,
  row: number,
  places: readonly TreeNode[],
  benchmark: Benchmark,
): readonly NodeComparison[] {
  return places.flatMap((place) => {
    const own = scoredNode(scored, place.node.code).scores[row]!
    const other = benchmarkScore(scored, place.node.code, benchmark)
    if (Number.isNaN(own) || other === undefined) return []
    const { rank, population } = standingOf(scored, place.node.code, row)
    return [{ place, own, other, difference: own - other, rank, population }]
  })
}

/** What a benchmark scores on a node; undefined where it has no score. */
export function benchmarkScore(scored: Scored, code: string, benchmark: Benchmark): number | undefined {
  const { scores } = scoredNode(scored, code)
  if (benchmark.kind === 'entity') {
    const score = scores[benchmark.row] ?? Number.NaN
    return Number.isNaN(score) ? undefined : score
  }
  const among = [...scores].filter(
    (score, at) =>
      scored.counted[at] === 1 && !Number.isNaN(score) && isInGroups(scored.entities[at]!, benchmark.groups),
  )
  if (among.length === 0) return undefined
  if (benchmark.of === 'median') return medianOf(among)
  if (benchmark.of === 'best') return Math.max(...among)
  return among.reduce((sum, score) => sum + score, 0) / among.length
}

/** The nodes furthest above a benchmark and furthest below it, at most so many of each; level ones are neither. */
export function strengthsAndWeaknesses(
  comparisons: readonly NodeComparison[],
  most: number,
): { readonly strengths: readonly NodeComparison[]; readonly weaknesses: readonly NodeComparison[] } {
  const ordered = [...comparisons].sort((a, b) => b.difference - a.difference)
  return {
    strengths: ordered.filter(({ difference }) => difference > 0).slice(0, most),
    weaknesses: ordered
      .filter(({ difference }) => difference < 0)
      .reverse()
      .slice(0, most),
  }
}
