/**
 * What can be wrong with a set of targets, as codes with the place; the sentences are in `words/`.
 * `error`: the target can't be judged; `warning`: it can, but look.
 */
export const targetIssueCodes = {
  duplicateCode: 'error', // at the second
  noIndicator: 'error', // none is chosen
  unknownIndicator: 'error', // params.indicator: neither an indicator nor a node of the scheme
  indicatorWithoutData: 'warning', // params.indicator
  otherDirection: 'warning', // the dataset says the other direction
  otherUnit: 'warning', // params.unit, params.found
  noStages: 'error',
  valueMissing: 'error', // at the stage
  notADay: 'error', // at the stage; params.day
  stagesOverlap: 'error', // at the second: two end on the same day, or both have none; params.day
  stagesOutOfOrder: 'error', // at the later one, which ends earlier
  stageNeverEnds: 'error', // at the stage: it has no deadline and others follow
  stageEasier: 'warning', // at the stage: it asks for less than the one before
  deadlinePast: 'warning', // the last one; params.day
  deadlineBeforeStart: 'error', // params.day: the baseline is of a later day
  baselineMissing: 'error', // a rise is counted from a rank
  emptyScope: 'warning',
  unknownEntity: 'warning', // params.entity
  unknownGroup: 'warning', // params.grouping, params.group
  targetsOverlap: 'warning', // at the second; params.other: both are for the same thing and the same entity
  countsIncomplete: 'error', // only one of the two counts is chosen
  notAShare: 'warning', // counts are given for something that is not to be at least a share of 100
} as const

export type TargetIssueCode = keyof typeof targetIssueCodes

export interface TargetIssue {
  readonly code: TargetIssueCode
  /** Place in the set's list of targets. */
  readonly target: number
  /** Place in the target's stages, where it is about one. */
  readonly stage?: number
  readonly params?: Readonly<Record<string, string>>
}
