import type { CaseCube } from '../../domain/approvals/caseCube'
import type { CaseRules } from '../../domain/approvals/caseRules'
import type { WorkCalendar } from '../../domain/approvals/workCalendar'
import type { CaseColumns, CaseRole } from './caseColumns'

/** What each row of a log is (rule A2b). */
export type CaseRowKind = 'step' | 'whole'

/** What only the user can say of a log; `null` for a column that is not to be read. */
export interface CaseHints {
  readonly columns?: Readonly<Partial<Record<CaseRole, number | null>>>
  readonly rows?: CaseRowKind
  /** ISO day of the export. */
  readonly exported?: string
}

/** What counting needs beside the rows. */
export interface CaseSetting {
  readonly rules: CaseRules
  readonly calendar: WorkCalendar
  /** Day number: nothing can have happened after it. */
  readonly today: number
}

export interface CaseCounts {
  /** Data rows, blank ones aside. */
  readonly rows: number
  readonly finished: number
  readonly open: number
  readonly returned: number
  /** Rows that were left out, each for one of the reasons among the issues. */
  readonly broken: number
  /** Finished, but in a year without a published calendar: in no mean. */
  readonly untimed: number
  /** 全流程 put together from steps. */
  readonly wholes: number
}

/** How a log was understood: headers alone, of no row. */
export interface CaseTableSeen {
  readonly header: readonly string[]
  readonly columns: CaseColumns
  readonly rows: CaseRowKind
  /** Columns with personal data or free text, by their headers: they were not read. */
  readonly dropped: readonly string[]
}

/** A log as it was counted: no row of it, and no text but names of departments and items, for the plan. */
export interface CaseLogRead {
  /** Departments by their position in `departments`; layers without an import. */
  readonly cube: CaseCube
  readonly departments: readonly string[]
  readonly counts: CaseCounts
  /** Item names by type; only the most frequent ones of each. */
  readonly items: readonly CaseItem[]
  /** Day numbers of what the log speaks for; undefined where nothing was finished. */
  readonly first?: number
  readonly last?: number
  readonly exported?: number
}

export interface CaseItem {
  readonly name: string
  readonly type: string
  readonly cases: number
}
