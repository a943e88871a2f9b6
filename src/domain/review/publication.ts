import type { BulletinDocument } from '../bulletin/bulletinDocument'
import type { Names } from '../names'
import type { Period } from '../periods/period'
import type { Scheme } from '../scoring/scheme'
import type { TargetSet } from '../targets/target'
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
  /** Codes of the leaves that somebody had a figure in. */
  readonly measured?: readonly string[]
}

/** A target as it stood when it was published. */
export interface FrozenTarget {
  readonly set: string
  readonly target: string
  readonly entity: string
  readonly names: Names
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
 * What a publication rests on. Scheme and targets are there whole: a saved one may be deleted, and the one that came with
 * the program may be another in its next version. `version` 0 is such a one.
 */
export interface PublicationBasis {
  readonly revision: string
  readonly revisionNumber: number
  /** None where only targets are followed. */
  readonly scheme?: {
    readonly code: string
    readonly version: number
    readonly names: Names
    readonly content: Scheme
  }
  readonly targets: readonly {
    readonly code: string
    readonly version: number
    readonly content: TargetSet
  }[]
}

/** What is frozen, and what can be compared with what was. */
export interface PeriodContent {
  readonly basis: PublicationBasis
  readonly groups: readonly FrozenGroup[]
  readonly targets: readonly FrozenTarget[]
  /** Names of those who had not reported (未报送单位). */
  readonly notReported: readonly string[]
  readonly bulletin?: BulletinDocument
}

/** A period as published (rule W8): never changed. A correction is another of the next version that says why. */
export interface Publication extends PeriodContent {
  readonly format: 1
  readonly period: Period
  /** From 1; above it, a correction. */
  readonly version: number
  /** 更正说明, of versions above 1. */
  readonly correction?: string
  readonly publishedAt: number
  /** The post that it was signed off by, never a person; where it was said. */
  readonly signedBy?: string
  /** Of the office's clock from UTC, in minutes: its day is not that of a reader far away. */
  readonly minutesAhead?: number
}

/** A period that is being worked on (rule W8): draft, then checked; objections may come before and after publishing. */
export interface PeriodWork {
  readonly format: 1
  /** Holds while what was looked at is the same: `on` is its `basisId`. */
  readonly checked?: { readonly at: number; readonly on: string }
  readonly objections: readonly Objection[]
}
