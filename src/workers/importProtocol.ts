import type { CaseRules } from '../domain/approvals/caseRules'
import type { Direction } from '../domain/catalogue/catalogue'
import type { PlacedFact } from '../domain/facts/factsWithin'
import type { ImportIssue } from '../domain/issue'
import type { LedgerRead } from '../domain/ledger/ledgerRow'
import type { Mapping } from '../domain/mapping/mapping'
import type { Cell } from '../domain/missing'
import type { Names } from '../domain/names'
import type { WhichCounts } from '../domain/panel/assembly'
import type { DifferenceKind, OverlayRules } from '../domain/panel/judgeCell'
import type { PanelDifference } from '../domain/panel/overlayPanel'
import type { Period } from '../domain/periods/period'
import type { ReturnsSetting } from '../domain/returns/returnsSetting'
import type { SettledChange } from '../domain/review/settledChanges'
import type { FoundTable, PartsCorrection } from '../domain/tables/tableParts'
import type { FileHints, LayoutId, LayoutSeen, Need, ReadCounts } from '../formats/readResult'
import type { SheetGrid } from '../formats/tables/sheetGrid'
import type { Stored, StorageFault } from '../storage/storageFault'
import type { RevisionRecord } from '../storage/records'
import type { PlannedMapping } from './mapping/planMapping'
import type { PlannedCases } from './planCases'
import type { PlannedReturns } from './planReturns'
import type { EditsRequest } from './publishEdits'

/** What the page and the import worker say to each other: plain data, so that it can be cloned. */

export type ImportStage = 'reading' | 'comparing' | 'publishing'

/** A first look at what is being imported, before it is compared or stored. */
export interface RankingPreview {
  readonly indicator: Names
  readonly period: Period
  readonly population: number
  readonly rows: readonly {
    readonly rank: number
    readonly entity: Names
    readonly code: string
    readonly value: number
  }[]
}

export interface ImportProgress {
  readonly stage: ImportStage
  readonly file?: string
  readonly done: number
  readonly total: number
  readonly rows?: number
  readonly preview?: RankingPreview
}

/** What only the user can say: the dataset to import into, and what the file itself does not tell. */
export interface ImportChoices {
  /** Undefined: let the plan choose. `new`: a dataset of its own. */
  readonly target?: { readonly dataset: string } | { readonly new: Names }
  /** What a file does not say itself, by its name as shown. */
  readonly hints?: ReadonlyMap<string, FileHints>
  /** The 口径 of case logs; undefined: the dataset's own, else the usual one. */
  readonly caseRules?: CaseRules
  /** Departments known by another name: the entity's code, by the name in the log. */
  readonly departments?: ReadonlyMap<string, string>
  /** What is done about blanks and about values changed by hand; undefined: both are kept. */
  readonly rules?: OverlayRules
  /** Of two cells at one place; undefined: the later. */
  readonly counts?: WhichCounts
  /** Who has to report and by when; undefined: as the dataset says. Kept with it when the plan is published. */
  readonly returns?: ReturnsSetting
  /** Whom names of files stand for, over what is found and what a template says. */
  readonly mapping?: Mapping
  /** Off: files are read as if nothing of their shape had been imported before. */
  readonly templates?: 'off' | undefined
}

/** Corrections to what the catalogue will say of an indicator; they touch no number. */
export interface IndicatorEdit {
  readonly code: string
  readonly names?: Names
  readonly direction?: Direction
}

export interface PlannedFile {
  readonly name: string
  readonly size: number
  readonly encoding?: string
  readonly layout?: LayoutId
  readonly confidence?: number
  readonly seen?: LayoutSeen
  /** The ISO day that it says it was filled in. */
  readonly filledOn?: string
  /** The tables of a sheet made for people. */
  readonly found?: readonly FoundTable[]
  /** The sheet they were found in, as it looks. */
  readonly grid?: SheetGrid
  /** What was corrected of them, here or by a template. */
  readonly corrections?: readonly PartsCorrection[]
  /** What was read from the cells of the grid. */
  readonly facts?: readonly PlacedFact[]
  readonly counts?: ReadCounts
  readonly preview: readonly (readonly string[])[]
  readonly issues: readonly ImportIssue[]
  /** What only the user can say; without an answer the file is left out, or its own name is used. */
  readonly needs: readonly Need[]
  /** Whether figures were read from it. */
  readonly usable: boolean
}

/** A cell with the place that it stands at in a file of the import. */
export interface ShownCell extends Cell {
  readonly at?: {
    readonly file: string
    readonly sheet?: string
    readonly row: number
    readonly column: number
  }
}

/** One difference in names; of a conflict `before` is the one that comes first in the files. */
export interface DifferenceRow {
  readonly kind: DifferenceQuery['kind']
  readonly indicator: Names
  readonly indicatorCode: string
  readonly entity: Names
  readonly period: Period
  readonly before: ShownCell
  readonly after: ShownCell
}

export interface DifferenceQuery {
  readonly kind: DifferenceKind | 'conflict'
  /** Parts of names or codes. */
  readonly indicator?: string
  readonly entity?: string
}

export interface DifferencePage {
  readonly total: number
  readonly rows: readonly DifferenceRow[]
}

/** Everything shown before anything is published. */
export interface ImportPlan {
  readonly id: string
  readonly files: readonly PlannedFile[]
  readonly target: { readonly dataset: string | null; readonly names: Names }
  readonly base: string | null
  readonly cells: PanelDifference
  readonly rules: OverlayRules
  readonly counts: WhichCounts
  readonly newEntities: readonly Names[]
  readonly newPeriods: readonly Period[]
  readonly indicators: readonly {
    readonly code: string
    readonly names: Names
    readonly direction?: Direction
    readonly isNew: boolean
    readonly cells: number
  }[]
  readonly duplicates: { readonly agreeing: number; readonly conflicting: number }
  /** Periods that were signed off; absent where there is none. */
  readonly settled?: readonly SettledChange[]
  readonly returns?: PlannedReturns
  readonly cases?: PlannedCases
  /** Absent for a built-in dataset. */
  readonly mapping?: PlannedMapping
  /** Something can be published. */
  readonly ready: boolean
}

export type PlanOutcome =
  { readonly ok: true; readonly plan: ImportPlan } | { readonly ok: false; readonly fault: StorageFault }

export interface Published {
  readonly dataset: string
  readonly revision: string
  /** The imported indicator to be shown. */
  readonly indicator?: string
  /** Whether there is more than one to rank. */
  readonly rankable: boolean
  /** Names of the templates that were remembered. */
  readonly templates?: readonly string[]
}

export type PublishOutcome =
  | { readonly ok: true; readonly published: Published }
  /** Another window published first: this is the plan against what is there now. */
  | { readonly ok: false; readonly fault: StorageFault; readonly plan?: ImportPlan }

export interface ImportApi {
  plan(
    files: readonly File[],
    choices: ImportChoices,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<PlanOutcome>
  /** The same files again, with other choices. */
  replan(
    planId: string,
    choices: ImportChoices,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<PlanOutcome>
  /** @param remembers whether the next files of these shapes are read the same way; they are where it is not said */
  publish(planId: string, edits: readonly IndicatorEdit[], remembers?: boolean): Promise<PublishOutcome>
  /** A page of the plan's differences; undefined where the plan is gone. */
  differences(
    planId: string,
    query: DifferenceQuery,
    from: number,
    to: number,
  ): Promise<DifferencePage | undefined>
  /** Stops reading or drops the plan; leaves nothing behind. */
  cancel(): Promise<void>
  /** Values that were changed by hand, as one revision. */
  publishEdits(request: EditsRequest): Promise<Stored<RevisionRecord>>
  /** A file with a ledger of tasks; nothing of it is kept. */
  readLedger(file: Blob): Promise<LedgerRead>
  installBuiltin(name: string, onProgress: (progress: ImportProgress) => void): Promise<PublishOutcome>
  /** Clears away what no kept revision names; in idle time. */
  sweep(): Promise<void>
}
