/** A table without markup: shown under a chart, and written as CSV with every digit. */
export interface TableModel {
  readonly columns: readonly TableColumn[]
  /** A number stays a number, undefined is missing; `display` only says how it is shown. */
  readonly rows: readonly (readonly TableCell[])[]
}

export interface TableColumn {
  readonly label: string
  readonly numeric?: boolean
  readonly display?: (value: number) => string
}

export type TableCell = string | number | undefined
