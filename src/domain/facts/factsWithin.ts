import type { Cell } from '../missing'
import type { Names } from '../names'
import type { Period } from '../periods/period'
import type { FactTable } from './factTable'
import { numberAt } from './numberBlocks'

/** A figure as it was read, with the cell that it stands in. */
export interface PlacedFact {
  readonly row: number
  readonly column: number
  readonly entity: Names
  readonly indicator: Names
  readonly unit?: Names
  readonly period: Period
  readonly cell: Cell
}

function columnOf({ columnsBy, columns }: FactTable, indicator: number, cell: number, period: number) {
  if (columnsBy === 'fixed') return columns[0]!
  return columns[columnsBy === 'cell' ? cell : columnsBy === 'indicator' ? indicator : period]!
}

function* factsOfRun(table: FactTable, run: number): Generator<PlacedFact> {
  const [entity, indicator] = [table.runEntity[run]!, table.runIndicator[run]!]
  const { names, unit } = table.indicators[indicator]!
  const { names: own, code } = table.entities[entity]!
  for (let at = table.runStarts[run]!; at < table.runStarts[run + 1]!; at++) {
    const period = numberAt(table.cellPeriod, at)
    const value = numberAt(table.cellValue, at)
    const note = table.notes.get(at)
    yield {
      row: table.runRow[run]!,
      column: columnOf(table, indicator, at, period),
      entity: own.zh || own.en ? own : { en: code },
      indicator: names,
      ...(unit ? { unit } : {}),
      period: table.periods[period]!,
      cell: { ...(Number.isNaN(value) ? {} : { value }), ...(note ? { note } : {}) },
    }
  }
}

/** Some rows and columns of a sheet. */
export interface SheetWindow {
  hasRow(row: number): boolean
  hasColumn(column: number): boolean
}

/**
 * What was read from some cells of a file, in the order of its tables and rows; blank cells gave nothing.
 *
 * @param most how many at the most
 */
export function factsWithin(
  tables: readonly FactTable[],
  { hasRow, hasColumn }: SheetWindow,
  most: number,
): PlacedFact[] {
  const facts: PlacedFact[] = []
  for (const table of tables)
    for (let run = 0; run < table.runRow.length; run++) {
      if (!hasRow(table.runRow[run]!)) continue
      for (const fact of factsOfRun(table, run)) {
        if (!hasColumn(fact.column)) continue
        facts.push(fact)
        if (facts.length === most) return facts
      }
    }
  return facts
}
