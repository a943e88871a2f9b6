import type { Names } from '../names'
import type { Period } from '../periods/period'
import type { GroupRules } from './reviewRules'

/** A line of a ranking as it was published: names and codes too, so that it can be read when all else has changed. */
export interface FrozenLine {
  readonly entity: string
  readonly names: Names
  readonly score?: number
  readonly rank?: number
  readonly tied?: true
  readonly gap?: string
}

export interface FrozenGroup {
  readonly rules: GroupRules
  readonly lines: readonly FrozenLine[]
}

/** A target as it stood when it was published. */
export interface FrozenTarget {
  readonly set: string
  readonly target: string
  readonly entity: string
  readonly status: 'met' | 'near' | 'short' | 'noData'
  readonly actual?: number
  readonly value: number
}

/** An objection (异议) to a period and what came of it. */
export interface Objection {
  readonly id: string
  readonly by: string
  readonly text: string
  /** ISO day. */
  readonly on: string
  readonly outcome?: { readonly accepted: boolean; readonly text: string; readonly on: string }
}

/**
 * A period as published (rule W8): never changed. A correction is another of the next version that says why. What it rests
 * on is named: the revision of the data, the saved scheme and sets of targets.
 */
export interface Publication {
  readonly format: 1
  readonly period: Period
  /** From 1; above it, a correction. */
  readonly version: number
  /** 更正说明, of versions above 1. */
  readonly correction?: string
  readonly publishedAt: number
  readonly issue?: string
  readonly basis: {
    readonly revision: string
    readonly revisionNumber: number
    readonly scheme: { readonly code: string; readonly version: number; readonly names: Names }
    readonly targets: readonly { readonly code: string; readonly version: number }[]
  }
  readonly groups: readonly FrozenGroup[]
  readonly targets: readonly FrozenTarget[]
  /** Names of those who had not reported (未报送单位). */
  readonly notReported: readonly string[]
}

/** A period that is being worked on (rule W8): draft, then checked; objections may come before and after publishing. */
export interface PeriodWork {
  readonly format: 1
  readonly state: 'draft' | 'checked'
  readonly checkedAt?: number
  readonly objections: readonly Objection[]
}
