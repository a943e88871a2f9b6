import type { FactEntity, FactIndicator, FactTable } from '../domain/facts/factTable'
import type { CellNote } from '../domain/missing'
import type { Period } from '../domain/periods/period'
import { readCell } from './cells/readCell'
import { readShortDecimal } from './cells/readNumber'
import { findMixedScales } from './findMixedScales'
import type { IssueLog } from './issueLog'
import { NumberColumn } from './numberColumn'
import { tellCell } from './tellCell'

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
  readonly #runIndicator = new NumberColumn(Uint32Array)
  readonly #runEntity = new NumberColumn(Uint32Array)
  readonly #runRow = new NumberColumn(Uint32Array)
  readonly #runStarts = new NumberColumn(Uint32Array)
  readonly #cellPeriod = new NumberColumn(Uint16Array)
  readonly #cellValue = new NumberColumn(Float64Array)
  #cells = 0
  #values = 0
  #runStart = -1
  readonly #notes = new Map<number, CellNote>()
  readonly #issues: IssueLog
  readonly #indicatorAt: (position: number) => FactIndicator | undefined
  #indicator = 0
  readonly #cellUnits = new Map<number, string>()

  /** @param indicatorAt the indicator at a position, whose unit cells are read with */
  constructor(issues: IssueLog, indicatorAt: (position: number) => FactIndicator | undefined) {
    this.#issues = issues
    this.#indicatorAt = indicatorAt
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

  /** Begins a stretch of cells of one row, indicator and entity. A run that stays empty is taken back. */
  startRun(indicator: number, entity: number, row: number) {
    this.#dropEmptyRun()
    this.#indicator = indicator
    this.#runIndicator.push(indicator)
    this.#runEntity.push(entity)
    this.#runRow.push(row)
    this.#runStarts.push(this.#cells)
    this.#runStart = this.#cells
  }

  #dropEmptyRun() {
    if (this.#runStart !== this.#cells) return
    this.#runIndicator.pop()
    this.#runEntity.pop()
    this.#runRow.pop()
    this.#runStarts.pop()
    this.#runStart = -1
  }

  /** Reads a cell's text into the run begun last; blank text adds nothing. Row and column count from 1. */
  addText(period: number, text: string, row: number, column: number, isRank = false) {
    if (text === '') return
    const value = readShortDecimal(text)
    if (!Number.isNaN(value)) return this.addValue(period, value)
    const unit = this.#indicatorAt(this.#indicator)?.unit
    const told = unit?.zh ?? unit?.en
    const cell = readCell(text, told === undefined ? { isRank } : { isRank, unit: told })
    if (!cell) return
    tellCell(cell, text, row, column, this.#issues)
    if (cell.unit !== undefined) this.#compareUnit(cell.unit, row, column)
    if (cell.note) this.#notes.set(this.#cells, cell.note)
    this.addValue(period, cell.value ?? Number.NaN)
  }

  /** Cells of one indicator that name several units are told of: 3个月 is not less than 20个工作日. */
  #compareUnit(unit: string, row: number, column: number) {
    const first = this.#cellUnits.get(this.#indicator)
    if (first === undefined) this.#cellUnits.set(this.#indicator, unit)
    else if (first !== unit) this.#issues.add('mixedUnit', { row, column }, { unit, first })
  }

  /** Adds a cell to the run begun last; NaN where there is no value but a note. */
  addValue(period: number, value: number) {
    if (!Number.isNaN(value)) this.#values++
    this.#cellPeriod.push(period)
    this.#cellValue.push(value)
    this.#cells++
  }

  /** Adds the first so many of some periods and their values, none of them NaN, to the run begun last. */
  addValues(periods: Uint16Array, values: Float64Array, count: number) {
    this.#cellPeriod.append(periods, count)
    this.#cellValue.append(values, count)
    this.#cells += count
    this.#values += count
  }

  /** The table; the builder is used up. */
  finish(axes: TableAxes): FactTable {
    this.#dropEmptyRun()
    this.#runStarts.push(this.#cells)
    const table: FactTable = {
      ...axes,
      runIndicator: this.#runIndicator.finish(),
      runEntity: this.#runEntity.finish(),
      runRow: this.#runRow.finish(),
      runStarts: this.#runStarts.finish(),
      cellPeriod: this.#cellPeriod.finishBlocks(),
      cellValue: this.#cellValue.finishBlocks(),
      notes: this.#notes,
    }
    for (const { row, column, value, beside } of findMixedScales(table))
      this.#issues.add('mixedScale', { row, column }, { value, beside })
    return table
  }
}
