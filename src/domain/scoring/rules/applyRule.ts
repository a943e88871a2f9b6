import type { Direction } from '../../catalogue/catalogue'
import type { ScoringRule } from '../scheme'

/** What a rule knows beside the values themselves. */
export interface RuleContext {
  readonly direction: Direction
  /** 1 for the rows that statistics are taken over. */
  readonly counted: Uint8Array
  /** Row of the entity that a `distanceToReference` compares with, -1 where it is not there. */
  readonly referenceRow: number
}

/** Scores of a column by a rule (rules S1, S5, S6); NaN stays NaN. */
export function applyRule(rule: ScoringRule, values: Float64Array, context: RuleContext): Float64Array {
  throw new Error(`${rule.kind} ${values.length} ${context.direction}`)
}
