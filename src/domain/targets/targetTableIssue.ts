/** What can be wrong with a table of targets, as codes with the row; nothing is taken of such a table. */
export const targetTableIssueCodes = [
  'noHeader',
  'noRows',
  'tooManyRows', // params.limit
  'indicatorMissing',
  'valueMissing',
  'unreadableNumber', // params.header, params.text
  'unreadableDay', // params.header, params.text
  'unknownComparator', // params.text
  'unknownMeasure', // params.text
] as const

export type TargetTableIssueCode = (typeof targetTableIssueCodes)[number]

export interface TargetTableIssue {
  readonly code: TargetTableIssueCode
  /** From 1, as in the file; none where it is about the table. */
  readonly row?: number
  readonly params?: Readonly<Record<string, string | number>>
}
