import type { IssueCode } from '../../src/domain/issue'
import type { Need } from '../../src/formats/readResult'
import type { ExpectedFact } from './factsOf'

export type BookType = 'xlsx' | 'xls' | 'xls5' | 'html' | 'wef' | 'gb18030' | 'utf8' | 'utf16'

/** A sheet of a workbook, by its grid's text or with what a grid has no words for. */
export interface SheetMade {
  readonly grid: string
  readonly isHidden?: boolean
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  /** What the file says of its size, where that is wrong. */
  readonly statedRange?: string
}

/** A file as it comes, and what a person who knows sheets reads in it. */
export interface SheetCase {
  readonly title: string
  /** Without ending. */
  readonly file?: string
  readonly as?: readonly BookType[]
  readonly is1904?: boolean
  readonly sheets: Readonly<Record<string, string | SheetMade>>
  readonly facts: readonly ExpectedFact[]
  /** Codes, `code@D5` where a cell has to be named. */
  readonly told?: readonly (IssueCode | `${IssueCode}@${string}`)[]
  /** What has to be asked, and the answer with which the facts are read. */
  readonly asks?: { readonly need: Need; readonly answer: string }
  /** Nothing may be read from other columns. */
  readonly onlyColumns?: readonly string[]
}
