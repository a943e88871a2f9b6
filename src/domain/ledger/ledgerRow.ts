import type { Light, TaskFields } from './task'

/** A line of somebody's ledger as its file has it; what is blank there is absent, and changes nothing. */
export interface LedgerRow {
  /** 1-based, as a spreadsheet shows it. */
  readonly row: number
  readonly fields: TaskFields
  /** As it is written. */
  readonly limit?: string
  /** ISO day. */
  readonly since?: string
  readonly light?: { readonly light: Exclude<Light, 'done'>; readonly text: string }
  readonly progress?: string
  readonly closed?: ClosedCell
}

/** What a file says of 销号; without a day it is that of the reading. */
export type ClosedCell =
  | { readonly done: false }
  | { readonly done: true; readonly on?: string; readonly text: string; readonly by?: string }

/** What a ledger's file says that could not be taken in: all else of its row was, but for a row without a problem. */
export interface LedgerIssue {
  readonly code:
    'noProblem' | 'unreadableNumber' | 'unreadableLight' | 'unreadableClosed' | 'unreadableDay' | 'personName'
  readonly row: number
  readonly params: Readonly<Record<string, string | number>>
}

export type LedgerRead =
  | {
      readonly ok: true
      readonly rows: readonly LedgerRow[]
      readonly issues: readonly LedgerIssue[]
      /** Headers of columns that are not taken in: of persons, and others. */
      readonly persons: readonly string[]
      readonly others: readonly string[]
    }
  | { readonly ok: false; readonly code: LedgerRefusal }

export type LedgerRefusal =
  'noHeader' | 'noRows' | 'tooManyRows' | 'notTable' | 'encryptedWorkbook' | 'damagedWorkbook' | 'tooLarge'
