import type { Entity } from '../../catalogue/catalogue'
import { rankScores } from '../rankScores'
import { roundDecimal } from '../roundDecimal'
import { invertRule } from '../rules/applyRule'
import { columnStatistics } from '../rules/columnStatistics'
import { measureOf, type TreeNode } from '../schemeTree'
import { scoredNode, type Scored } from '../scored'
import { bestScore } from './bestScore'
import { bisect } from './bisect'
import { indexShares, type IndexShare } from './indexShares'
import { leafRule, type LeafRule } from './leafRule'
import { placesOf } from './placesOf'
import { indexWith } from './scoreRow'
import { spreadChange } from './spreadChange'

/** What it takes to draw level with whoever is next (rule S10); everybody else stays as they are. */
export interface NextRank {
  readonly rank: number
  readonly population: number
  /** The nearest with a better rank, several where they are tied; empty for the first. */
  readonly ahead: readonly Entity[]
  readonly aheadRank: number | undefined
  /** Points of the index up to them. */
  readonly points: number
  /** A route a leaf: smallest share of its own range first, then those that do not get there alone. */
  readonly routes: readonly Route[]
}

/** The change of one leaf that alone would bring the points, all else as it is. */
export type Route = { readonly place: TreeNode } & (
  | {
      readonly reach: 'alone'
      /** Score of the leaf that is needed, and the value that has it, in the indicator's unit. */
      readonly score: number
      readonly value: number
      /** From the entity's own value; undefined where it has none. */
      readonly change: number | undefined
      /** Size of the change in shares of the range of all counted values. */
      readonly rangeShare: number | undefined
    }
  | {
      /** The score is a mean of places (rule S3): the same change in each of them. */
      readonly reach: 'places'
      readonly score: number
      readonly change: number
      readonly rangeShare: number | undefined
      readonly places: readonly Entity[]
    }
  /** Not even the best score would do. */
  | { readonly reach: 'notAlone' }
  /** What a value would score depends on everybody's rank, or there is no value to change. */
  | { readonly reach: 'unknown' }
)

type Reach = Route extends infer One ? (One extends Route ? Omit<One, 'place'> : never) : never

/** Undefined for an entity that is not ranked. */
export function nextRank(scored: Scored, row: number): NextRank | undefined {
  const { scheme, entities, counted, tree } = scored
  const index = scoredNode(scored, tree.root.node.code).scores
  const ranked = rankScores(index, entities, counted, scheme.ranking)
  const own = ranked.find(({ item }) => item === entities[row])
  if (!own) return undefined
  const population = ranked.length
  const aheadRank = ranked.findLast(({ rank }) => rank < own.rank)?.rank
  if (aheadRank === undefined)
    return { rank: own.rank, population, ahead: [], aheadRank, points: 0, routes: [] }
  const ahead = ranked.filter(({ rank }) => rank === aheadRank)
  const target = levelWith(
    ahead.map(({ value }) => value),
    scheme.ranking.decimals,
  )
  return {
    rank: own.rank,
    population,
    ahead: ahead.map(({ item }) => item),
    aheadRank,
    points: Math.max(0, target - own.value),
    routes: routesTo(scored, row, Math.max(target, own.value)),
  }
}

/** The index that is level with them; where ranks are by published figures, the figure as published (rule S4). */
function levelWith(scores: readonly number[], decimals: number | undefined): number {
  const least = Math.min(...scores)
  return decimals === undefined ? least : roundDecimal(least, decimals)
}

function routesTo(scored: Scored, row: number, target: number): Route[] {
  const shares = indexShares(scored, row)
  return scored.tree.leaves
    .flatMap((place): Route[] => {
      const share = shares.get(place.node.code)!
      if (share.kind === 'leftOut') return []
      return [{ place, ...reachOf(scored, row, place, share, target) }]
    })
    .sort((a, b) => effortOf(a) - effortOf(b))
}

function effortOf(route: Route): number {
  if (route.reach === 'notAlone' || route.reach === 'unknown')
    return route.reach === 'notAlone' ? 1e300 : Infinity
  return route.rangeShare ?? 1e299
}

function reachOf(
  scored: Scored,
  row: number,
  place: TreeNode,
  share: Exclude<IndexShare, { kind: 'leftOut' }>,
  target: number,
): Reach {
  const leaf = leafRule(scored, place)
  if (leaf.rule.kind === 'rank' || leaf.rule.kind === 'percentileRank') return { reach: 'unknown' }
  const best = bestScore(leaf.rule)
  const score = neededScore(scored, row, place, share, best, target)
  if (score === undefined || score > best) return { reach: 'notAlone' }
  const value = invertRule(leaf.rule, leaf.stages.treated, leaf.context, score)
  if (value === undefined) return { reach: 'notAlone' }
  if (leaf.stages.marks.get(row)?.fromPlaces) return throughPlaces(scored, row, place, leaf, score, value)
  return alone(row, place, leaf, score, value)
}

/** The score of a leaf that makes the index reach the target; undefined where none up to the best does. */
function neededScore(
  scored: Scored,
  row: number,
  { node: { code } }: TreeNode,
  share: Exclude<IndexShare, { kind: 'leftOut' }>,
  best: number,
  target: number,
): number | undefined {
  const { scores } = scoredNode(scored, code)
  const now = Number.isNaN(scores[row]!) ? 0 : scores[row]!
  const { root } = scored.tree
  if (share.kind === 'share') {
    const index = scoredNode(scored, root.node.code).scores[row]!
    return share.share > 0 ? now + (target - index) / share.share : undefined
  }
  const highest = Math.max(now, Number.isFinite(best) ? best : 100)
  return bisect(now, highest, (score) => indexWith(scored, row, new Map([[code, score]])) >= target)
}

function alone(row: number, place: TreeNode, leaf: LeafRule, score: number, value: number): Reach {
  const { raw, denominated } = leaf.stages
  const own = denominated[row]!
  const { per } = measureOf(place)
  // Back from 人均 to the indicator's own unit.
  const divisor = per === undefined ? 1 : raw[row]! / own
  if (Number.isNaN(own)) return per === undefined ? valueAlone(score, value) : { reach: 'unknown' }
  return {
    reach: 'alone',
    score,
    value: value * divisor,
    change: (value - own) * divisor,
    rangeShare: shareOfRange(leaf, value - own),
  }
}

/** Where there is no own value, only what it would have to be can be said. */
function valueAlone(score: number, value: number): Reach {
  return { reach: 'alone', score, value, change: undefined, rangeShare: undefined }
}

function throughPlaces(
  scored: Scored,
  row: number,
  place: TreeNode,
  leaf: LeafRule,
  score: number,
  value: number,
): Reach {
  const places = placesOf(scored, row)
  const change = spreadChange(leaf, places, score, value)
  if (change === undefined || measureOf(place).per !== undefined) return { reach: 'unknown' }
  return {
    reach: 'places',
    score,
    change,
    rangeShare: shareOfRange(leaf, change),
    places: places.map((part) => scored.entities[part.row]!),
  }
}

function shareOfRange({ stages, context }: LeafRule, change: number): number | undefined {
  const seen = columnStatistics(stages.treated, context.counted)
  return seen && seen.most > seen.least ? Math.abs(change) / (seen.most - seen.least) : undefined
}
