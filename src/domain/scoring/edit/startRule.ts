import type { Direction } from '../../catalogue/catalogue'
import type { RuleKind, ScoringRule } from '../scheme'

/** What is known of the values that a rule will see. */
export interface ValueRange {
  readonly least: number
  readonly most: number
}

/** A rule of a kind to begin with: its ends at the worst and the best value seen, its other numbers by custom. */
export function startRule(kind: RuleKind, direction: Direction, range: ValueRange | undefined): ScoringRule {
  const { least, most } = range ?? { least: 0, most: 100 }
  const best = direction === 'higher' ? most : least
  const worst = direction === 'higher' ? least : most
  switch (kind) {
    case 'goalposts':
      return { kind, best, worst }
    case 'breakpoints':
      return { kind, between: 'linear', points: pointsBetween(worst, best) }
    case 'attainment':
      return { kind, target: best }
    case 'minMax':
      return { kind, low: 0, high: 100 }
    case 'zScore':
      return { kind, mean: 50, deviation: 10 }
    case 'distanceToTarget':
      return { kind, target: best, capped: true }
    case 'distanceToReference':
      return { kind, entity: '', capped: true }
    case 'efficacy':
      return { kind, spread: 40, base: 60 }
    case 'rank':
    case 'percentileRank':
    case 'distanceToMax':
      return { kind }
  }
}

function pointsBetween(worst: number, best: number): readonly (readonly [number, number])[] {
  return worst <= best
    ? [
        [worst, 0],
        [best, 100],
      ]
    : [
        [best, 100],
        [worst, 0],
      ]
}
