/** A cell of a workbook: a text, a number, or a formula (without `=`) with the value it has when written. */
export type SheetCell =
  | string
  | number
  | undefined
  | { readonly formula: string; readonly value?: number | string | undefined; readonly look?: CellLook }
  /** One that goes down over several rows has nothing below it. */
  | { readonly value: string | number; readonly look: CellLook; readonly down?: number }
  /** A number and how it is shown; a date is a number of days. */
  | { readonly value: number; readonly format: string }

/** `input` is meant to be changed by the reader, `score` has two decimals shown and all of them kept, `text` is long. Colours are lights. */
export type CellLook = 'title' | 'head' | 'input' | 'score' | 'text' | 'green' | 'yellow' | 'red' | 'grey'

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly widths: readonly number[]
  /** Rows and columns that stay when the sheet is scrolled. */
  readonly still: { readonly rows: number; readonly columns: number }
}
