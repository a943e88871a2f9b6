/**
 * What can be wrong with a scheme, as codes with the place; the sentences are in `words/`.
 * `error`: it can't be scored; `warning`: it can, but look.
 */
export const schemeIssueCodes = {
  noRoot: 'error',
  severalRoots: 'error', // params.codes
  duplicateCode: 'error',
  orphan: 'error', // params.parent: no such node
  cycle: 'error', // params.codes: the way round
  leafWithoutMeasure: 'error',
  measureWithChildren: 'error',
  negativeWeight: 'error',
  weightsAllZero: 'error', // at the parent
  weightsSum: 'warning', // at the parent; params.sum: neither 1 nor 100 nor the parent's own
  otherDataset: 'error', // none of the indicators is in the dataset
  unknownIndicator: 'error', // params.indicator
  indicatorWithoutData: 'warning', // params.indicator
  bestEqualsWorst: 'error', // params.value
  tooFewPoints: 'error',
  pointsNotAscending: 'error', // params.value
  againstDirection: 'warning', // params.value: the score gets worse where the value gets better
  otherDirection: 'warning', // the dataset says the other direction
  notANumber: 'error', // params.field
  outOfRange: 'error', // params.field, params.low, params.high
  unknownEntity: 'warning', // params.entity
  unknownGrouping: 'error', // params.grouping
} as const

export type SchemeIssueCode = keyof typeof schemeIssueCodes

export interface SchemeIssue {
  readonly code: SchemeIssueCode
  /** Code of the node; none where it is about the scheme as a whole. */
  readonly node?: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** Whether a scheme with these issues must not be scored. */
export function hasErrors(issues: readonly SchemeIssue[]): boolean {
  return issues.some(({ code }) => schemeIssueCodes[code] === 'error')
}
