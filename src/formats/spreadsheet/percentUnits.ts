import type { FactTable } from '../../domain/facts/factTable'
import { numberAt } from '../../domain/facts/numberBlocks'

const percent = { zh: '%', en: '%' }

/** Indicators without a unit whose figures all stand as percentages are in percent: a format says what the header does not. */
export function withPercentUnits(table: FactTable): FactTable {
  const { indicators, notes, runIndicator, runStarts, cellValue } = table
  const figures = indicators.map(() => ({ all: 0, percent: 0 }))
  for (let run = 0; run < runIndicator.length; run++)
    for (let cell = runStarts[run]!; cell < runStarts[run + 1]!; cell++) {
      if (Number.isNaN(numberAt(cellValue, cell))) continue
      const counts = figures[runIndicator[run]!]!
      counts.all++
      if (notes.get(cell)?.text?.endsWith('%')) counts.percent++
    }
  const isPercent = (at: number) => figures[at]!.all > 0 && figures[at]!.all === figures[at]!.percent
  return {
    ...table,
    indicators: indicators.map((indicator, at) =>
      !indicator.unit && isPercent(at) ? { ...indicator, unit: percent } : indicator,
    ),
  }
}
