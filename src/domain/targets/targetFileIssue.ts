import type { SchemeFileIssue } from '../scoring/schemeFileIssue'

/** What can be wrong with a file of targets: the same as with one of a scheme, at a path from the set down. */
export type TargetFileIssue = Pick<SchemeFileIssue, 'code' | 'path' | 'params'>
