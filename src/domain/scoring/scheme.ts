import type { Direction } from '../catalogue/catalogue'
import type { GroupFilter } from '../catalogue/population'
import type { SourceReason } from '../missing'
import type { Names } from '../names'

/**
 * An evaluation scheme (考评方案, rules S1–S8): a tree of indicators with weights and rules, and how they
 * become one index. Plain data, stored and exchanged as JSON, never changed once saved: a saved scheme and a
 * revision of the data give the same result for ever. Every score is on a scale where 100 is full marks.
 */
export interface Scheme {
  readonly format: 1
  readonly code: string
  readonly names: Names
  /** What a reader must know: source, methodology, what differs from it. */
  readonly note?: Names
  /** The tree, flat: one root (no parent), parents before or after their children, siblings in this order. */
  readonly nodes: readonly SchemeNode[]
  /** How children become their parent, by depth: the first is for the root, the last for all deeper levels too. */
  readonly levels: readonly Combination[]
  /** Who is scored against each other: members in these groups, less those excluded by code. */
  readonly population: Population
  readonly ranking: RankingPolicy
  /** Entities measured in several places: their scores are weighted means of the places' scores (rule S3). */
  readonly places?: readonly Places[]
  readonly impute?: Imputation
  /** Entities with a smaller share of leaves measured are not scored; 0–1. */
  readonly screen?: number
  readonly treat?: Treatment
  /** Tiers (方阵) by the share of the ranked, each the lower end of a tier: `[1/3, 2/3, 1]`. */
  readonly tiers?: readonly number[]
}

export interface SchemeNode {
  readonly code: string
  readonly names: Names
  readonly parent?: string
  /** Among its siblings only ratios count; in a scheme by points it is the full marks. */
  readonly weight: number
  /** Full marks that differ by group (分组满分): instead of `weight` for entities of these groups. */
  readonly groupWeights?: { readonly grouping: string; readonly weights: Readonly<Record<string, number>> }
  /** 加减分: `score × weight / sum of the siblings' weights` comes on top of their result; in no sum of weights. */
  readonly extra?: boolean
  /** 牵头单位, 配合单位, 分管领导: units and posts, never persons (rule T4). */
  readonly lead?: string
  readonly support?: readonly string[]
  readonly overseer?: string
  /** A leaf has a measure, an inner node has none. */
  readonly measure?: Measure
  /** Instead of its level's. */
  readonly combine?: Combination
}

export interface Measure {
  /** Code of the dataset's indicator. */
  readonly indicator: string
  /** Code of the indicator that the values are divided by (人均, 占比). */
  readonly per?: string
  readonly direction: Direction
  readonly rule: ScoringRule
  /** The score that a missing value gets by its reason; reasons not named leave the indicator out (rule D5). */
  readonly whenMissing?: Readonly<Partial<Record<SourceReason, number>>>
  /** Whether the scheme's treatment of outliers leaves this one alone. */
  readonly untreated?: boolean
}

/** From a value to a score (rules S1, S5, S6). Ends are given as values of the indicator, whichever way it runs. */
export type ScoringRule =
  /** `100·clip((worst − v)/(worst − best), 0, 1)^exponent`. */
  | {
      readonly kind: 'goalposts'
      readonly best: number
      readonly worst: number
      readonly exponent?: number
      /** A score beyond the goalposts is cut at 0 and 100 unless this is false. */
      readonly clip?: boolean
    }
  /**
   * Breakpoints `[value, score]`, ascending by value. Linear: outside them the end's score holds. Step: the best one
   * reached, by direction; who reaches none has 0, or the lowest score where that is below 0.
   */
  | {
      readonly kind: 'breakpoints'
      readonly between: 'linear' | 'step'
      readonly points: readonly (readonly [value: number, score: number])[]
    }
  /** `100·v/target` (or `target/v` where lower is better), cut at `cap` (100 unless given). */
  | { readonly kind: 'attainment'; readonly target: number; readonly cap?: number }
  | { readonly kind: 'minMax'; readonly low: number; readonly high: number }
  | { readonly kind: 'zScore'; readonly mean: number; readonly deviation: number }
  /** `1 + count(worse than mine)`: a number of places, not a share. */
  | { readonly kind: 'rank' }
  /** `100·count(worse than mine)/(n − 1)`. */
  | { readonly kind: 'percentileRank' }
  | { readonly kind: 'distanceToMax' }
  /** `100·(v − worst seen)/(target − worst seen)`, cut at 100 if capped. */
  | { readonly kind: 'distanceToTarget'; readonly target: number; readonly capped: boolean }
  | { readonly kind: 'distanceToReference'; readonly entity: string; readonly capped: boolean }
  /** 功效系数 `spread·(v − worst seen)/(best seen − worst seen) + base`, 40 and 60 by custom. */
  | { readonly kind: 'efficacy'; readonly spread: number; readonly base: number }

export type RuleKind = ScoringRule['kind']

/** How children become their parent (rules S7, S8). */
export interface Combination {
  readonly weights: 'given' | 'equal' | 'entropy' | 'critic'
  readonly mean: 'arithmetic' | 'geometric' | 'harmonic'
  /** A missing child is left out, its weight shared among those there, or counted as 0. */
  readonly missing: 'leaveOut' | 'zero'
  /** Share of the weight that must be there, 0–1; below it there is no score. */
  readonly coverage: number
}

export interface Population {
  readonly groups: GroupFilter
  readonly excluded: readonly string[]
}

/** How scores are ranked (rule S4) and what is printed under every ranking. */
export interface RankingPolicy {
  readonly ties: 'competition' | 'dense' | 'ordinal' | 'average'
  /** 按公布精度: rank on scores rounded to so many decimals; undefined ranks on unrounded ones. */
  readonly decimals?: number
  /** Scores that differ by less, relative to the larger, are equal; for recomputed scores. */
  readonly tolerance?: number
}

export interface Places {
  readonly entity: string
  /** Weight by entity code of the place. */
  readonly parts: Readonly<Record<string, number>>
}

/** Fills values that are missing by the population's, always marked. */
export interface Imputation {
  readonly by: 'mean' | 'median'
  /** Within groups of this grouping. */
  readonly grouping?: string
}

/**
 * Winsorising: while |skew| and kurtosis are both over their limits, the value farthest out is pulled to the
 * next one, at most so many times.
 */
export interface Treatment {
  readonly skew: number
  readonly kurtosis: number
  readonly most: number
}
