import type { FactTable } from '../../domain/facts/factTable'
import { periodId } from '../../domain/periods/periodId'
import type { LayoutOutput } from './layout'

/** A table that began `rows` further down, with the file's own row numbers. */
function below(table: FactTable, rows: number): FactTable {
  return {
    ...table,
    runRow: table.runRow.map((row) => row + rows),
    entities: table.entities.map((entity) =>
      entity.seenAt === undefined ? entity : { ...entity, seenAt: entity.seenAt + rows },
    ),
  }
}

/** The output of a table that began `rows` further down. */
export function outputBelow(output: LayoutOutput, rows: number): LayoutOutput {
  return rows === 0 ? output : { ...output, tables: output.tables.map((table) => below(table, rows)) }
}

function countDistinct(outputs: readonly LayoutOutput[], keysOf: (table: FactTable) => readonly string[]) {
  return new Set(outputs.flatMap(({ tables }) => tables.flatMap(keysOf))).size
}

/** One output of several tables; what two of them name counts once. */
export function joinOutputs(outputs: readonly LayoutOutput[]): LayoutOutput {
  const [first] = outputs
  if (first && outputs.length === 1) return first
  const sum = (key: 'rows' | 'values' | 'missing') =>
    outputs.reduce((total, { counts }) => total + counts[key], 0)
  const source = outputs.find((output) => output.source)?.source
  return {
    tables: outputs.flatMap(({ tables }) => tables),
    counts: {
      rows: sum('rows'),
      entities: countDistinct(outputs, ({ entities }) => entities.map(({ code }) => code)),
      indicators: countDistinct(outputs, ({ indicators }) => indicators.map(({ code }) => code)),
      periods: countDistinct(outputs, ({ periods }) => periods.map(periodId)),
      values: sum('values'),
      missing: sum('missing'),
    },
    ...(source ? { source } : {}),
    definitions: outputs.flatMap(({ definitions }) => definitions ?? []),
    economies: new Map(outputs.flatMap(({ economies }) => [...(economies ?? [])])),
    series: new Map(outputs.flatMap(({ series }) => [...(series ?? [])])),
  }
}
