/**
 * What can be wrong with a scheme, as codes with the place; the sentences are in `words/`.
 * `error`: it can't be scored; `warning`: it can, but look.
 */
export const schemeIssueCodes = {
  noRoot: 'error',
  severalRoots: 'error', // params.codes
  duplicateCode: 'error', // at the second
  orphan: 'error', // params.parent: no such node
  cycle: 'error', // params.codes: the way round
  leafWithoutMeasure: 'error',
  measureWithChildren: 'error',
  noLevels: 'error',
  negativeWeight: 'error', // params.group: in which group's full marks, if in one's
  weightsAllZero: 'error', // at the parent; params.group
  weightsSum: 'warning', // at the parent; params.sum: neither 1 nor 100 nor the parent's own; params.group
  otherDataset: 'error', // none of the indicators is in the dataset
  unknownIndicator: 'warning', // params.indicator: the same as one without data, until it has some
  indicatorWithoutData: 'warning', // params.indicator
  bestEqualsWorst: 'error', // params.value
  tooFewPoints: 'error',
  pointsNotAscending: 'error', // params.value
  againstDirection: 'warning', // params.value: the score gets worse where the value gets better
  otherDirection: 'warning', // the dataset says the other direction
  highestNotFull: 'warning', // params.value: the highest score that the breakpoints give, not 100
  notANumber: 'error', // params.field
  outOfRange: 'error', // params.field, params.low, params.high
  below: 'error', // params.field, params.low
  notAbove: 'error', // params.field, params.low
  tiersNotAscending: 'error',
  unknownEntity: 'warning', // params.entity
  unknownGrouping: 'error', // params.grouping
  unknownGroup: 'warning', // params.grouping, params.group
  emptyPopulation: 'warning',
  notPositive: 'warning', // at the parent; params.entity, params.child, params.count: rows without a score for it
} as const

export type SchemeIssueCode = keyof typeof schemeIssueCodes

export interface SchemeIssue {
  readonly code: SchemeIssueCode
  /** Code of the node; none where it is about the scheme as a whole. */
  readonly node?: string
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>
}

/** Whether a scheme with these issues must not be scored. */
export function hasErrors(issues: readonly SchemeIssue[]): boolean {
  return issues.some(({ code }) => schemeIssueCodes[code] === 'error')
}
