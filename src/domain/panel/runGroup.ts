import type { FactTable } from '../facts/factTable'
import { numberAt } from '../facts/numberBlocks'
import type { AssemblyInput, RunGroup } from './assembly'

export function usedPeriods({ runs, tables }: RunGroup, inputs: readonly AssemblyInput[]): Uint32Array {
  const seen = inputs.map(({ table }) => new Uint8Array(table.periods.length))
  // Of a large table the first rows tell of all periods, and the others need not be looked at.
  let unseen = inputs.reduce((sum, { table }) => sum + table.periods.length, 0)
  for (let place = 0; place < runs.length && unseen > 0; place++) {
    const run = runs[place]!
    const { runStarts, cellPeriod } = inputs[tables[place]!]!.table
    const marks = seen[tables[place]!]!
    for (let index = runStarts[run]!; index < runStarts[run + 1]!; index++) {
      const period = numberAt(cellPeriod, index)
      if (marks[period] === 1) continue
      marks[period] = 1
      unseen--
    }
  }
  return Uint32Array.from(
    new Set(
      inputs.flatMap(({ keys }, at) => [...keys.periods].filter((_, period) => seen[at]![period] === 1)),
    ),
  ).sort()
}

/** Position by key, as a plain lookup: keys are small integers. */
export function positionsOf(keys: Uint32Array): Uint32Array {
  const positions = new Uint32Array((keys.at(-1) ?? 0) + 1)
  keys.forEach((key, position) => (positions[key] = position))
  return positions
}

/** The column a cell was read from. A header that stands twice gives one indicator, or one period, two columns. */
export function columnOf(table: FactTable, run: number, index: number): number {
  if (table.columnsBy === 'fixed') return table.columns[0]!
  if (table.columnsBy === 'cell') return table.columns[index]!
  return table.columns[
    table.columnsBy === 'indicator' ? table.runIndicator[run]! : numberAt(table.cellPeriod, index)
  ]!
}

/** What every source of cells says of its table. */
export function sourceHead({ table, importId, file }: AssemblyInput) {
  return { importId, file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) }
}
