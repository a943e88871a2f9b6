import { numberAt } from '../../domain/facts/numberBlocks'
import type { FactTable } from '../../domain/facts/factTable'
import { readCell } from '../cells/readCell'
import { unitNames } from './unitNames'

/** Indicators without a unit whose figures all name one and the same (`3个工作日`) have it. */
export function withCellUnits(table: FactTable): FactTable {
  const { indicators, notes, runIndicator, runStarts, cellValue } = table
  const units = indicators.map((): Set<string> => new Set())
  for (let run = 0; run < runIndicator.length; run++) {
    const own = units[runIndicator[run]!]!
    for (let cell = runStarts[run]!; cell < runStarts[run + 1]! && own.size < 2; cell++) {
      if (Number.isNaN(numberAt(cellValue, cell))) continue
      const text = notes.get(cell)?.text
      own.add((text === undefined ? undefined : readCell(text)?.unit) ?? '')
    }
  }
  return {
    ...table,
    indicators: indicators.map((indicator, at) => {
      const [unit, ...others] = units[at]!
      return indicator.unit || !unit || others.length > 0
        ? indicator
        : { ...indicator, unit: unitNames(unit) }
    }),
  }
}
