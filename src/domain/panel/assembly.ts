import type { TableKeys } from '../catalogue/reconcileCatalogue'
import type { FactTable } from '../facts/factTable'
import type { Panel, PanelOrigins } from './panel'

/** The same place given twice: once may be a slip, twice with different values is a question. */
export interface Duplicate {
  readonly indicator: string
  readonly entity: number
  readonly period: number
  readonly file: string
  readonly sheet?: string
  readonly row: number
  readonly column: number
  readonly firstFile: string
  readonly firstSheet?: string
  readonly firstRow: number
  readonly firstColumn: number
  readonly first: number | undefined
  readonly second: number | undefined
  readonly agrees: boolean
}

/** Which of two cells at one place counts. */
export type WhichCounts = 'later' | 'first'

export interface AssembledPanel {
  readonly indicator: string
  readonly panel: Panel
  readonly origins: PanelOrigins
  readonly duplicates: readonly Duplicate[]
}

export interface AssemblyInput {
  readonly table: FactTable
  readonly keys: TableKeys
  readonly importId: string
  /** Position of the table's file in the import. */
  readonly file: number
}

/** The runs of one indicator, in file order. */
export interface RunGroup {
  readonly indicator: string
  readonly tables: Uint16Array
  readonly runs: Uint32Array
}
