/** What can be wrong with a pasted table of indicators, as codes with the row; nothing is taken of such a table. */
export const schemeTableIssueCodes = [
  'noHeader',
  'noRows',
  'tooManyRows', // params.limit
  'nameMissing',
  'unreadableNumber', // params.header, params.text
  'weightMissing',
  'unknownDirection', // params.text
  'directionMissing',
  'goalpostsIncomplete',
  'withoutIndicator', // ends or a target are given, and nothing to measure
  'duplicateCode', // params.code
  'orphan', // params.parent
  'ambiguousParent', // params.parent: several have this name
  'cycle', // params.codes
] as const

export type SchemeTableIssueCode = (typeof schemeTableIssueCodes)[number]

export interface SchemeTableIssue {
  readonly code: SchemeTableIssueCode
  /** From 1, as pasted; none where it is about the table. */
  readonly row?: number
  readonly params?: Readonly<Record<string, string | number>>
}
