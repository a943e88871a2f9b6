import type { Direction } from '../catalogue/catalogue'
import type { Names } from '../names'

export const qualityRules = [
  'impossible',
  'scale',
  'sum',
  'children',
  'jump',
  'smallBase',
  'unchanged',
  'stale',
  'definition',
  'closedOnly',
  'alike',
] as const
export type QualityRule = (typeof qualityRules)[number]

/** Why something was pointed at: what else was seen, for a sentence. Entities and periods by their keys. */
export type Evidence =
  | { readonly rule: 'impossible'; readonly bound: 0 | 100 }
  | { readonly rule: 'scale'; readonly beside: number }
  | { readonly rule: 'sum' | 'children'; readonly sum: number; readonly parts: number }
  | {
      readonly rule: 'jump'
      readonly before: number
      /** How many times the spread the change is away from its median: of the entity's own changes, of its peers'. */
      readonly own?: number
      readonly peers?: number
    }
  /** `isAtMost`: the base itself is not kept, only a count that it is within. */
  | { readonly rule: 'smallBase'; readonly base: number; readonly isAtMost: boolean }
  | { readonly rule: 'unchanged'; readonly since: number; readonly count: number }
  | { readonly rule: 'stale'; readonly newest: number; readonly behind: number }
  | { readonly rule: 'definition'; readonly change: DefinitionChange; readonly revision: number }
  | { readonly rule: 'closedOnly' }
  | { readonly rule: 'alike'; readonly other: number }

export type DefinitionChange =
  | { readonly of: 'unit' | 'text'; readonly before: Names; readonly after: Names }
  | { readonly of: 'direction'; readonly before?: Direction; readonly after?: Direction }
  | { readonly of: 'caseRules' }

/** Something to look at (rule W7). Nothing is ever changed because of it. */
export interface Finding {
  /** The same for the same place and rule. */
  readonly id: string
  /** What was judged: another one is another question, even at the same place. */
  readonly state: string
  readonly indicator?: string
  readonly entity?: number
  readonly period?: number
  readonly value?: number
  readonly evidence: Evidence
  /** The larger, the sooner it should be looked at, among those of its rule. */
  readonly weight: number
}

/** A finding at its place, with its id. */
export function findingOf(
  place: Pick<Finding, 'indicator' | 'entity' | 'period' | 'value'>,
  evidence: Evidence,
  weight: number,
  state: string = String(place.value ?? ''),
): Finding {
  const id = [evidence.rule, place.indicator ?? '', place.entity ?? '', place.period ?? ''].join('|')
  return { id, state, ...place, evidence, weight }
}
