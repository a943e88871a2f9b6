import type { ScoringRule } from '../scheme'

/**
 * The best score that a value can get by a rule. Rules that measure by the best seen end there, because who goes
 * beyond becomes the measure; Infinity where nothing cuts.
 */
export function bestScore(rule: ScoringRule): number {
  switch (rule.kind) {
    case 'goalposts':
      return rule.clip === false ? Infinity : 100
    case 'breakpoints':
      return Math.max(...rule.points.map(([, score]) => score))
    case 'attainment':
      return rule.cap ?? 100
    case 'minMax':
      return rule.high
    case 'efficacy':
      return rule.base + rule.spread
    case 'distanceToTarget':
    case 'distanceToReference':
      return rule.capped ? 100 : Infinity
    case 'distanceToMax':
    case 'percentileRank':
      return 100
    case 'zScore':
    case 'rank':
      return Infinity
  }
}
