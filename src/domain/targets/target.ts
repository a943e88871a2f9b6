import type { GroupFilter } from '../catalogue/population'
import type { Names } from '../names'

export type Comparator = '≥' | '>' | '≤' | '<' | '='

/**
 * What is to be reached (rules T1, T2). `rise` is 至少提升N位 against the baseline; a milestone is done or not,
 * its indicator holding 1 once it is; ranks and tiers are better the lower, scores the higher.
 */
export type TargetMeasure = 'value' | 'rank' | 'score' | 'tier' | 'rise' | 'milestone'

/** For whom: everybody, the entities of some groups, or those named by code. */
export interface TargetScope {
  readonly groups?: GroupFilter
  readonly entities?: readonly string[]
}

/** One step on the way (第一年 80 %, 第二年 90 %). */
export interface TargetStage {
  readonly names?: Names
  readonly value: number
  /** Instead of the target's: more than 70 %, then all of it. */
  readonly comparator?: Comparator
  /** ISO day by which it is to be reached; none for a standing target. */
  readonly deadline?: string
}

export interface Target {
  readonly code: string
  /**
   * Code of the indicator, or of a scheme's node for a score, rank or tier. One that the dataset does not have is
   * still to be matched; a milestone that is ticked off by hand has none and it is empty.
   */
  readonly indicator: string
  readonly names?: Names
  /** Other names of its indicator, to find it by in another dataset. */
  readonly aliases?: readonly string[]
  /** Unit of the stages' values. */
  readonly unit?: Names
  readonly measure: TargetMeasure
  readonly comparator: Comparator
  /** By deadline, earliest first. */
  readonly stages: readonly TargetStage[]
  readonly scope: TargetScope
  /** Where the way began; without it the first known value is taken. */
  readonly baseline?: { readonly date: string; readonly value: number }
  /** 接近目标: within this share of the gap at the start, or within this many units. */
  readonly near?: { readonly share: number } | { readonly units: number }
  /** The path that is to be followed, if it is not straight: values by ISO day, earliest first. */
  readonly path?: readonly (readonly [date: string, value: number])[]
  /** For a share: codes of the counts it is made of, so that what is still to convert can be counted. */
  readonly counts?: { readonly numerator: string; readonly denominator: string }
  /** For a milestone without an indicator: the ISO day on which it was done. */
  readonly doneOn?: string
  /** 牵头单位 and 分管领导 by post (rule T4), where the scheme does not say. */
  readonly lead?: string
  readonly overseer?: string
  /** Document or decision that set it. */
  readonly source?: string
}

/** Targets that were set together (“354560”), versioned like schemes. */
export interface TargetSet {
  readonly format: 1
  readonly code: string
  readonly names: Names
  readonly note?: Names
  readonly targets: readonly Target[]
}
