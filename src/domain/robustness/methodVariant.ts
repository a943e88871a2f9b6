import type { Combination, Scheme, SchemeNode, ScoringRule } from '../scoring/scheme'
import type { MethodAlternatives, RuleAlternative } from './robustnessSettings'

/** One way of scoring; what is undefined is the scheme's own. */
export interface MethodChoice {
  readonly rule: RuleAlternative | undefined
  readonly mean: Combination['mean'] | undefined
  readonly weights: Combination['weights'] | undefined
  readonly missing: Combination['missing'] | undefined
}

const rules: Readonly<Record<RuleAlternative, ScoringRule>> = {
  // From 1, as a geometric mean is defined for positive scores only.
  minMax: { kind: 'minMax', low: 1, high: 100 },
  zScore: { kind: 'zScore', mean: 50, deviation: 10 },
  percentileRank: { kind: 'percentileRank' },
}

/** Draws a way of scoring: each choice is the scheme's own or one of its alternatives, with equal chance. */
export function drawMethod(
  { rules, means, weights, missing }: MethodAlternatives,
  random: () => number,
): MethodChoice {
  return {
    rule: oneOf(rules, random),
    mean: oneOf(means, random),
    weights: oneOf(weights, random),
    missing: oneOf(missing, random),
  }
}

function oneOf<T>(alternatives: readonly T[], random: () => number): T | undefined {
  if (alternatives.length === 0) return undefined
  return alternatives[Math.floor(random() * (alternatives.length + 1)) - 1]
}

/** The scheme scored another way. 加减分 keep their rules: on the common scale everybody would get some. */
export function variantOf(scheme: Scheme, choice: MethodChoice): Scheme {
  return {
    ...scheme,
    levels: scheme.levels.map((level) => combinationBy(level, choice)),
    nodes: scheme.nodes.map((node) => nodeBy(node, choice)),
  }
}

function nodeBy(node: SchemeNode, choice: MethodChoice): SchemeNode {
  const { combine, measure, extra } = node
  if (combine) return { ...node, combine: combinationBy(combine, choice) }
  if (!measure || extra || !choice.rule) return node
  return { ...node, measure: { ...measure, rule: rules[choice.rule] } }
}

function combinationBy(own: Combination, { mean, weights, missing }: MethodChoice): Combination {
  return {
    ...own,
    mean: mean ?? own.mean,
    weights: weights ?? own.weights,
    missing: missing ?? own.missing,
  }
}
