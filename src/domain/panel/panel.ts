import type { CellNote } from '../missing'

/**
 * One indicator's entities × periods matrix (rule D4), sparse and packed. Immutable.
 * Cells are numbered row by row: `cell = entityIndex * periodKeys.length + periodIndex`.
 * `values` holds the present cells' doubles in cell order; `mask` has one bit a cell (bit `cell & 7` of byte `cell >> 3`).
 */
export interface Panel {
  readonly entityKeys: Uint32Array
  readonly periodKeys: Uint32Array
  readonly mask: Uint8Array
  readonly values: Float64Array
  /** How many values stand before each entity's first cell; length entities + 1. */
  readonly rowStarts: Uint32Array
  /** Sparse, by cell number. */
  readonly notes: ReadonlyMap<number, CellNote>
}

/**
 * Where a panel's cells came from (rule D7). A cell of a source has a row (one for each entity of the
 * source, or one for each of its cells) and a column (one for all, one for each period, or one for each cell).
 */
export interface CellSource {
  readonly importId: string
  /** Position of the file in the import's list of files. */
  readonly file: number
  readonly sheet?: string
  readonly entityKeys: Uint32Array
  readonly periodKeys: Uint32Array
  readonly rowsBy: 'entity' | 'cell'
  readonly rows: Uint32Array
  readonly columnsBy: 'period' | 'fixed' | 'cell'
  readonly columns: Uint32Array
}

export interface PanelOrigins {
  readonly sources: readonly CellSource[]
  /** Which source each cell came from, only where sources mix; by cell number of the panel. */
  readonly bySource?: Uint16Array
}
