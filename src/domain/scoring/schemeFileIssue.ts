import type { Names } from '../names'

/** What can be wrong with a file that a scheme is read from, as codes with the place; nothing is read of such a file. */
export const schemeFileIssueCodes = [
  'tooLarge', // params.limitMegabytes
  'notJson',
  'foreign', // JSON of something else
  'newer', // params.format: written by a newer version of this program
  'missing',
  'unknownField',
  'notANumber',
  'notAText',
  'notTrueOrFalse',
  'notAList',
  'notAGroup', // a list or a plain value stands where named fields are wanted
  'notAChoice', // params.found, params.choices
  'empty',
  'tooMany', // params.limit
  'unusable', // another value that is not taken there
] as const

export type SchemeFileIssueCode = (typeof schemeFileIssueCodes)[number]

export interface SchemeFileIssue {
  readonly code: SchemeFileIssueCode
  /** From the scheme down: `['nodes', 11, 'measure', 'rule', 'best']`; empty where it is about the file. */
  readonly path: readonly (string | number)[]
  /** The node that the path leads into, as far as its names can be read. */
  readonly node?: { readonly code: string; readonly names: Names }
  readonly params?: Readonly<Record<string, string | number>>
}
