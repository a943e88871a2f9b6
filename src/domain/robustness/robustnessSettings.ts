import type { Combination, RuleKind } from '../scoring/scheme'

/** What is varied in a robustness run, and how often (rule S9); with it and the data a run repeats exactly. */
export interface RobustnessSettings {
  readonly draws: number
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number
  /** Each weight is multiplied by a number drawn evenly between 1 − spread and 1 + spread; 0–1, 0 varies none. */
  readonly spread: number
  /** Depths of the nodes whose weights vary, 1 for the root's children; all where it is undefined. */
  readonly depths?: readonly number[]
  readonly methods: MethodAlternatives
}

/** Rules that take nothing but the data, so that they can stand in for any other. */
export const ruleAlternatives = ['minMax', 'zScore', 'percentileRank'] as const satisfies readonly RuleKind[]

export type RuleAlternative = (typeof ruleAlternatives)[number]

/** Each draw takes the scheme's own way or one of these, all with equal chance; an empty list leaves it at its own. */
export interface MethodAlternatives {
  readonly rules: readonly RuleAlternative[]
  readonly means: readonly Combination['mean'][]
  readonly weights: readonly Combination['weights'][]
  readonly missing: readonly Combination['missing'][]
}

export const noAlternatives: MethodAlternatives = { rules: [], means: [], weights: [], missing: [] }
