import type { ItemRules } from '../domain/approvals/itemRules'
import type { FactContext, FactEntity, FactTable } from '../domain/facts/factTable'
import type { Grouping } from '../domain/catalogue/catalogue'
import type { ImportIssue } from '../domain/issue'
import type { CaseHints, CaseLogRead, CaseSetting, CaseTableSeen } from './caseLog/caseLog'
import type { Period } from '../domain/periods/period'
import type { SheetGrid } from './tables/sheetGrid'
import type { FoundTable, PartsCorrection, SaidIn } from '../domain/tables/tableParts'

export type LayoutId =
  | 'dataPackage'
  | 'caseLog'
  | 'worldBankApi'
  | 'dataBankWide'
  | 'dataBankLong'
  | 'dataBankSeries'
  | 'tcdata360'
  | 'sdmxCsv'
  | 'sdmxWide'
  | 'bready'
  | 'worldBankCountryMetadata'
  | 'worldBankIndicatorMetadata'
  | 'worldBankNotesMetadata'
  | 'doingBusinessHistory'
  | 'nationalStatistics'
  | 'itemList'
  | 'longTable'
  | 'widePeriods'
  | 'entityByIndicator'
  | 'madeTable'

/** What a reader can't find in a file and has to be told. */
export type Need = 'period' | 'indicator' | 'entity'

/** Answers to needs, given after a first reading. */
export interface FileHints {
  readonly cases?: CaseHints
  readonly period?: Period
  readonly indicatorName?: string
  readonly entityName?: string
  /** How an item list is counted; the usual way where it is not said. */
  readonly itemRules?: ItemRules
  /** Whether hidden sheets, rows and columns are read too. */
  readonly takesHidden?: boolean
  /** What is corrected of a sheet's tables, by their positions. */
  readonly parts?: readonly PartsCorrection[]
}

/** What a recogniser saw, as plain data for the plan's words. Columns are as the header names them. */
export interface LayoutSeen {
  /** 1-based row of the header. */
  readonly headerRow: number
  readonly entityColumn?: string
  readonly indicatorColumn?: string
  readonly periodColumn?: string
  readonly valueColumn?: string
  readonly unit?: string
  /** Where the period of a whole table was said; `header`: over or beside its figures. */
  readonly periodSaid?: SaidIn | 'header'
  readonly firstPeriod?: Period
  readonly lastPeriod?: Period
}

/** How much was read from the recognised table. */
export interface ReadCounts {
  /** Data rows, without header, preamble, footer and blank rows. */
  readonly rows: number
  readonly entities: number
  readonly indicators: number
  readonly periods: number
  readonly values: number
  /** Cells that say why they hold no value (rule D5); blank cells are not counted. */
  readonly missing: number
}

/** One file, or one member of a zip, as it was read. A failed one has error issues and no tables. */
export interface ReadFileResult {
  /** Position in the list of files given. */
  readonly fileIndex: number
  /** The name as shown; for a member of a zip `a.zip › b.csv`, for one of several sheets `a.xlsx › 周报`. */
  readonly file: string
  /** Bytes; of a zip's member, unpacked. */
  readonly size: number
  readonly encoding?: string
  readonly layout?: LayoutId
  /** Between 0 and 1. */
  readonly confidence?: number
  readonly seen?: LayoutSeen
  /** The ISO day that it says it was filled in or handed in. */
  readonly filledOn?: string
  readonly counts?: ReadCounts
  /** The first cells of the first rows, as text, header included. */
  readonly preview: readonly (readonly string[])[]
  /** Not empty where there are no tables until hints are given, or where a name was taken from the file's. */
  readonly needs: readonly Need[]
  /** The tables of a sheet made for people, as they were found, without corrections. */
  readonly found?: readonly FoundTable[]
  /** The top left of the sheet they were found in. */
  readonly grid?: SheetGrid
  readonly tables: readonly FactTable[]
  /** A case log as it was counted; such a file has no tables and no preview. */
  readonly cases?: CaseLogRead
  /** A case log's columns, for a log too that lacks one. */
  readonly caseTable?: CaseTableSeen
  readonly context: FactContext
  readonly issues: readonly ImportIssue[]
}

export interface ReadProgress {
  readonly fileIndex: number
  readonly file: string
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly rows: number
}

export interface ReadLimits {
  readonly fileMegabytes: number
  readonly zipEntries: number
  readonly zipMegabytes: number
  readonly lineCharacters: number
}

export const defaultLimits: ReadLimits = {
  fileMegabytes: 1024,
  zipEntries: 200,
  zipMegabytes: 1024,
  lineCharacters: 4_000_000,
}

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void
  readonly signal?: AbortSignal
  readonly limits?: Partial<ReadLimits>
  /** Reads a part of a file elsewhere; asked for every byte of what is read at all, for hashing. */
  readonly readPart?: (fileIndex: number, start: number, end: number) => Promise<Uint8Array>
  /** By the name as shown. */
  readonly hints?: ReadonlyMap<string, FileHints>
  /** Known economies: names, aliases, groups and kinds, by which a file's own are completed. */
  readonly economies?: readonly FactEntity[]
  readonly groupings?: readonly Grouping[]
  /** How item lists are counted where a file's own hints do not say; the usual way without it. */
  readonly itemRules?: ItemRules
  /** What counting cases needs; without it no case log is known. */
  readonly cases?: CaseSetting
}

export const emptyContext: FactContext = { groupings: [], definitions: [] }
