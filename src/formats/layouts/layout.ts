import type { Definition, Source } from '../../domain/catalogue/catalogue'
import type { FactTable } from '../../domain/facts/factTable'
import type { EntityBook } from '../entityBook'
import type { GroupBook } from '../groupBook'
import type { IssueLog } from '../issueLog'
import type { LineReader } from '../lines/lineReader'
import type { FileHints, LayoutId, LayoutSeen, Need, ReadCounts } from '../readResult'

/** The first rows of a file; `rows[0]` is row 1. */
export type TableHead = readonly (readonly string[])[]

/** What a reader has to hand beside the rows. */
export interface LayoutSetting {
  /** The name as shown, for addresses; never to recognise by. */
  readonly file: string
  readonly hints: FileHints
  readonly book: EntityBook
  readonly groups: GroupBook
  readonly issues: IssueLog
}

/** What a country metadata file says of an economy. */
export interface EconomyMetadata {
  readonly name?: string
  /** Absent for an aggregate (rule D1). */
  readonly region?: string
  readonly income?: string
}

/** What a series metadata file says of an indicator beside its definition. */
export interface SeriesMetadata {
  /** Levels divided by colons: `Environment: Emissions`. */
  readonly topic?: string
  readonly unit?: string
}

export interface LayoutOutput {
  readonly tables: readonly FactTable[]
  readonly counts: ReadCounts
  readonly source?: Source
  readonly definitions?: readonly Definition[]
  readonly economies?: ReadonlyMap<string, EconomyMetadata>
  readonly series?: ReadonlyMap<string, SeriesMetadata>
}

/** Takes every row of the file in order, those of the head too, and skips what is above the table itself. */
export interface TableReader {
  row(cells: readonly string[], row: number): void
  /** For huge files: reads lines of UTF-8 bytes, refusing those that `row` has to take. Same facts either way. */
  readonly lines?: (delimiter: string) => LineReader
  finish(): LayoutOutput
}

export interface Recognition {
  readonly layout: LayoutId
  /** Between 0 and 1; the highest of all layouts is taken. */
  readonly confidence: number
  readonly seen: LayoutSeen
  readonly needs: readonly Need[]
  open(): TableReader
}

/** Looks at content only; pure, so that every layout may look. */
export type Recogniser = (head: TableHead, setting: LayoutSetting) => Recognition | undefined
