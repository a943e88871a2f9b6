import type { FactEntity, FactIndicator, FactTable } from '../domain/facts/factTable'
import type { CellNote } from '../domain/missing'
import type { Period } from '../domain/periods/period'
import { readCell } from './cells/readCell'
import { readShortDecimal } from './cells/readNumber'
import type { IssueLog } from './issueLog'

type Numbers = Uint16Array | Uint32Array | Float64Array

/** A longer copy of an array that is full. */
function grown<T extends Numbers>(array: T): T {
  const Kind = array.constructor as new (length: number) => T
  const longer = new Kind(array.length * 2)
  longer.set(array)
  return longer
}

/** What the builder can't know itself when a table is finished. */
export interface TableAxes {
  readonly file: string
  readonly entities: readonly FactEntity[]
  readonly indicators: readonly FactIndicator[]
  readonly periods: readonly Period[]
  readonly columnsBy: FactTable['columnsBy']
  readonly columns: Uint32Array
}

/** Gathers a table's runs and cells in growing plain arrays: no object for a cell, unless it has a note. */
export class FactTableBuilder {
  #runs = 0
  #cells = 0
  #values = 0
  #runIndicator = new Uint32Array(1024)
  #runEntity = new Uint32Array(1024)
  #runRow = new Uint32Array(1024)
  #runStarts = new Uint32Array(1024)
  #cellPeriod = new Uint16Array(8192)
  #cellValue = new Float64Array(8192)
  readonly #notes = new Map<number, CellNote>()
  readonly #issues: IssueLog

  constructor(issues: IssueLog) {
    this.#issues = issues
  }

  get values(): number {
    return this.#values
  }

  get missing(): number {
    return this.#cells - this.#values
  }

  get cells(): number {
    return this.#cells
  }

  /** Begins a stretch of cells of one row, indicator and entity. A run that stays empty is overwritten. */
  startRun(indicator: number, entity: number, row: number) {
    if (this.#runs > 0 && this.#runStarts[this.#runs - 1] === this.#cells) this.#runs--
    if (this.#runs + 1 >= this.#runStarts.length) {
      this.#runIndicator = grown(this.#runIndicator)
      this.#runEntity = grown(this.#runEntity)
      this.#runRow = grown(this.#runRow)
      this.#runStarts = grown(this.#runStarts)
    }
    const run = this.#runs++
    this.#runIndicator[run] = indicator
    this.#runEntity[run] = entity
    this.#runRow[run] = row
    this.#runStarts[run] = this.#cells
  }

  /** Reads a cell's text into the run begun last; blank text adds nothing. Row and column count from 1. */
  addText(period: number, text: string, row: number, column: number, columnIsRank = false) {
    if (text === '') return
    const value = readShortDecimal(text)
    if (!Number.isNaN(value)) return this.addValue(period, value)
    const cell = readCell(text, columnIsRank)
    if (!cell) return
    if (cell.oddity) this.#issues.tally(cell.oddity, row, column)
    if (cell.note?.reason === 'unparseable')
      this.#issues.add('unparseableCell', { row, column }, { text: text.trim().slice(0, 80) })
    if (cell.note) this.#notes.set(this.#cells, cell.note)
    this.addValue(period, cell.value ?? Number.NaN)
  }

  /** Adds a cell to the run begun last; NaN where there is no value but a note. */
  addValue(period: number, value: number) {
    if (this.#cells === this.#cellValue.length) {
      this.#cellPeriod = grown(this.#cellPeriod)
      this.#cellValue = grown(this.#cellValue)
    }
    if (!Number.isNaN(value)) this.#values++
    this.#cellPeriod[this.#cells] = period
    this.#cellValue[this.#cells++] = value
  }

  /** The table; the builder is used up. Views, not copies: a big file's cells are a hundred megabytes. */
  finish(axes: TableAxes): FactTable {
    if (this.#runs > 0 && this.#runStarts[this.#runs - 1] === this.#cells) this.#runs--
    this.#runStarts[this.#runs] = this.#cells
    return {
      ...axes,
      runIndicator: this.#runIndicator.subarray(0, this.#runs),
      runEntity: this.#runEntity.subarray(0, this.#runs),
      runRow: this.#runRow.subarray(0, this.#runs),
      runStarts: this.#runStarts.subarray(0, this.#runs + 1),
      cellPeriod: this.#cellPeriod.subarray(0, this.#cells),
      cellValue: this.#cellValue.subarray(0, this.#cells),
      notes: this.#notes,
    }
  }
}
