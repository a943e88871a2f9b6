import type { Period } from '../periods/period'

/** Rows and columns count from 1, both ends within. */
export interface CellRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** What a header row, or a column of labels, says of the figures that it stands over or beside. */
export type Dimension = 'entity' | 'entityCode' | 'group' | 'indicator' | 'indicatorCode' | 'period' | 'unit'

export interface HeaderRow {
  readonly row: number
  readonly holds: Dimension
}

export interface LabelColumn {
  readonly column: number
  readonly holds: Dimension
}

/** A line between the first and the last figure that is not an entity's, or an indicator's, own. */
export interface OddRow {
  readonly row: number
  /** `header`: the header once more. `section`: a title over the rows under it. `skipped`: none of the table's. */
  readonly kind: 'total' | 'subtotal' | 'mean' | 'header' | 'section' | 'skipped'
}

export interface OddColumn {
  readonly column: number
  readonly kind: 'total' | 'subtotal' | 'mean'
}

/** Where something that holds for a whole table was said; `user`: somebody corrected it. */
export type SaidIn = 'title' | 'about' | 'sheet' | 'file' | 'user'

export interface Said<T> {
  readonly is: T
  readonly in: SaidIn
}

/**
 * The parts of one table of a sheet made for people: which rows and columns are what. Figures stand where a body row
 * crosses a value column; what they are of is said by the headers over them, the labels beside them and by what holds
 * for the whole table. Columns that are named nowhere (序号, 备注) are left out. Plain data: it crosses workers and can
 * be corrected by hand.
 */
export interface TableParts {
  /** All of it, titles and notes too. */
  readonly range: CellRange
  readonly titleRows: readonly number[]
  /** Lines such as `填报单位：…  单位：件`, between title and header. */
  readonly aboutRows: readonly number[]
  /** From the top; a header of three levels has three. */
  readonly headers: readonly HeaderRow[]
  readonly labels: readonly LabelColumn[]
  readonly valueColumns: readonly number[]
  readonly firstBodyRow: number
  readonly lastBodyRow: number
  readonly oddRows: readonly OddRow[]
  readonly oddColumns: readonly OddColumn[]
  /** 注：, 数据来源： and the like under the body. */
  readonly noteRows: readonly number[]
  /** What the table as a whole is of. */
  readonly entity?: Said<string>
  readonly indicator?: Said<string>
  readonly period?: Said<Period>
  readonly unit?: Said<string>
}

/** Where a table's figures begin. */
export interface BodyStart {
  readonly row: number
  readonly column: number
}

/** What somebody changed of the parts that were found; what is absent stays as found. */
export type PartsCorrection = Partial<Omit<TableParts, 'range'>> & {
  /**
   * Where the body of the found table began when it was corrected: in a file with one more line above it, rows are
   * counted from there. Absent: they are as they stand.
   */
  readonly seenAt?: BodyStart
}

/** A table that was found in a sheet. */
export interface FoundTable {
  readonly parts: TableParts
  /** The same for next week's table of the same make: its headers and labels, without figures and dates. */
  readonly shape: string
}
