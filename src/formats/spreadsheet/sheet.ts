import type { CellRange } from '../../domain/tables/tableParts'

/** What a cell's number format makes of its value. */
export type CellFormat = 'general' | 'number' | 'percent' | 'date' | 'time' | 'text'

/** A cell as a sheet holds it. */
export interface SheetCell {
  readonly kind: 'number' | 'text' | 'boolean' | 'date' | 'error' | 'blank'
  /** A number is the exact double of the file; a date is ISO text, as long as its format shows (`2026-11`). */
  readonly value: number | string | boolean
  /** As a reader of the sheet sees it, but never rounded: 0.853 under a percent format is `85.3%`. */
  readonly text: string
  readonly format: CellFormat
  /** A formula whose result was not saved, so that the cell is blank without being empty. */
  readonly isUncalculated?: true
}

/** One sheet of a workbook. Rows and columns count from 1, as a spreadsheet shows them. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** The last row with a cell; one cell far below the rest counts. */
  readonly lastRow: number
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  cellAt(row: number, column: number): SheetCell | undefined
  /** The last column of a row with a cell, 0 where there is none. */
  widthOf(row: number): number
}

export type WorkbookFault =
  | { readonly code: 'encryptedWorkbook' | 'damagedWorkbook' | 'notWorkbook' }
  | { readonly code: 'tooManyCells'; readonly limit: number }

export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Sheets that are named but could not be read. */
  readonly damaged: readonly string[]
}

export type WorkbookOutcome =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly fault: WorkbookFault }

/** More takes gigabytes to hold (300,000 × 12 cells 765 MB). */
export const mostCells = 2_000_000
