import type { Direction, Entity, Grouping, Indicator, Definition, Source } from '../catalogue/catalogue'
import type { Formula } from '../derived/formula'
import type { CellNote } from '../missing'
import type { Names } from '../names'
import type { Period } from '../periods/period'
import type { NumberBlocks } from './numberBlocks'

/** An entity as a file names it, before it is matched to the dataset's. */
export interface FactEntity extends Omit<Entity, 'key'> {
  /** 1-based row or column where it was first seen. */
  readonly seenAt?: number
}

export interface FactIndicator {
  readonly code: string
  readonly names: Names
  readonly unit?: Names
  readonly direction?: Direction
  readonly kind?: Indicator['kind']
  readonly decimals?: number
  readonly parent?: string
  readonly ranksOf?: string
  /** Without cells in the table: worked out from others of it (rule D9). */
  readonly formula?: Formula
}

/**
 * What a reader found in one table of one file, in columns of plain numbers so that it can be moved
 * between threads and ten million cells stay near 10 bytes each.
 *
 * A **run** is a stretch of cells of one file row that share indicator and entity: a whole row in a wide
 * table of years, a single cell in a long one. Run r owns the cells `runStarts[r] … runStarts[r + 1] - 1`.
 * A cell without a value holds NaN and has a note; a cell that is simply blank is not listed at all.
 */
export interface FactTable {
  readonly file: string
  readonly sheet?: string
  readonly entities: readonly FactEntity[]
  readonly indicators: readonly FactIndicator[]
  readonly periods: readonly Period[]
  readonly runIndicator: Uint32Array
  readonly runEntity: Uint32Array
  /** 1-based row in the file; quoted line breaks do not count as rows. */
  readonly runRow: Uint32Array
  /** Length runs + 1. */
  readonly runStarts: Uint32Array
  readonly cellPeriod: NumberBlocks<Uint16Array>
  readonly cellValue: NumberBlocks<Float64Array>
  readonly notes: ReadonlyMap<number, CellNote>
  /** 1-based column of a cell: by its period, by its indicator, the same for all, or one for each cell. */
  readonly columnsBy: 'period' | 'indicator' | 'fixed' | 'cell'
  readonly columns: Uint32Array
}

/** What comes beside the figures: groups, definitions, the source's own title and date. */
export interface FactContext {
  readonly groupings: readonly Grouping[]
  readonly definitions: readonly Definition[]
  readonly source?: Source
}
