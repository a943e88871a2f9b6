import type { FactTable } from '../../../src/domain/facts/factTable'
import { numberAt } from '../../../src/domain/facts/numberBlocks'
import type { CellNote } from '../../../src/domain/missing'
import { periodId } from '../../../src/domain/periods/periodId'

export interface FactRow {
  readonly entity: string
  readonly indicator: string
  readonly period: string
  readonly value: number | undefined
  readonly note: CellNote | undefined
  readonly row: number
  readonly column: number
}

/** Every cell of a table as a row of its own, in file order. */
export function factRows(table: FactTable): FactRow[] {
  return Array.from(table.runRow, (row, run) => {
    const indicator = table.runIndicator[run]!
    const cells = Array.from({ length: table.runStarts[run + 1]! - table.runStarts[run]! })
    return cells.map((_, offset): FactRow => {
      const cell = table.runStarts[run]! + offset
      const period = numberAt(table.cellPeriod, cell)
      const value = numberAt(table.cellValue, cell)
      const by = { period, indicator, fixed: 0, cell }[table.columnsBy]
      return {
        entity: table.entities[table.runEntity[run]!]!.code,
        indicator: table.indicators[indicator]!.code,
        period: periodId(table.periods[period]!),
        value: Number.isNaN(value) ? undefined : value,
        note: table.notes.get(cell),
        row,
        column: table.columns[by]!,
      }
    })
  }).flat()
}

/** `entity indicator period = value` of every cell, for short expectations. */
export function factLines(table: FactTable): string[] {
  return factRows(table).map(
    ({ entity, indicator, period, value, note }) =>
      `${entity} | ${indicator} | ${period} = ${value ?? note?.reason ?? `rank ${note?.rank?.rank}`}`,
  )
}

/** The one cell at a place; undefined where the table has none. */
export function factAt(
  table: FactTable,
  entity: string,
  indicator: string,
  period: string,
): FactRow | undefined {
  return factRows(table).find(
    (fact) => fact.entity === entity && fact.indicator === indicator && fact.period === period,
  )
}
