import type { Returns } from './judgeReturns'

/** What a revision keeps of the returns that it was made of: entity keys, and names that were never seen. */
export interface ReturnsSummary {
  /** Key of the period. */
  readonly period: number
  readonly expected: number
  readonly missing: readonly number[]
  readonly missingNames: readonly string[]
  readonly twice: readonly number[]
  readonly late: readonly number[]
}

export function returnsSummary({ period, expected, missing, twice, late }: Returns): ReturnsSummary {
  return {
    period,
    expected,
    missing: missing.flatMap((unit) => ('entity' in unit ? [unit.entity.key] : [])),
    missingNames: missing.flatMap((unit) => ('name' in unit ? [unit.name] : [])),
    twice: twice.map(({ entity }) => entity),
    late: late.map(({ entity }) => entity),
  }
}
