import { dayNumber } from '../../src/domain/approvals/dayNumber'
import { usualCaseRules } from '../../src/domain/approvals/caseRules'
import type { FactTable } from '../../src/domain/facts/factTable'
import { numberAt } from '../../src/domain/facts/numberBlocks'
import type { CellNote } from '../../src/domain/missing'
import { parsePeriodId, periodId } from '../../src/domain/periods/periodId'
import { readFiles } from '../../src/formats/readFiles'
import type { FileHints, ReadFileResult, ReadOptions } from '../../src/formats/readResult'
import { china } from '../unit/domain/approvals/calendars'
import type { SheetCase } from './sheetCase'

/** A figure as it was read, by its place. */
export interface ReadFact {
  readonly sheet: string | undefined
  readonly row: number
  readonly column: number
  readonly entity: string
  readonly isAggregate: boolean
  /** The name and the code. */
  readonly indicator: readonly (string | undefined)[]
  readonly unit: string | undefined
  readonly period: string
  readonly value: number | undefined
  readonly note: CellNote | undefined
}

function columnOf(table: FactTable, cell: number, indicator: number): number {
  const by = { period: numberAt(table.cellPeriod, cell), indicator, fixed: 0, cell }
  return table.columns[by[table.columnsBy]]!
}

function factsIn(table: FactTable): ReadFact[] {
  return Array.from(table.runRow, (row, run) => {
    const entity = table.entities[table.runEntity[run]!]!
    const indicator = table.indicators[table.runIndicator[run]!]!
    const [start, end] = [table.runStarts[run]!, table.runStarts[run + 1]!]
    return Array.from({ length: end - start }, (_, offset): ReadFact => {
      const cell = start + offset
      const value = numberAt(table.cellValue, cell)
      return {
        ...{ sheet: table.sheet, row, column: columnOf(table, cell, table.runIndicator[run]!) },
        entity: entity.names.zh ?? entity.names.en ?? entity.code,
        isAggregate: entity.kind === 'aggregate',
        indicator: [indicator.names.zh, indicator.names.en, indicator.code],
        unit: indicator.unit?.zh ?? indicator.unit?.en,
        period: periodId(table.periods[numberAt(table.cellPeriod, cell)]!),
        value: Number.isNaN(value) ? undefined : value,
        note: table.notes.get(cell),
      }
    })
  }).flat()
}

export function factsRead(results: readonly ReadFileResult[]): ReadFact[] {
  return results.flatMap(({ tables }) => tables.flatMap(factsIn))
}

/** As the page reads files: case logs are known too. */
const usual: ReadOptions = {
  cases: { rules: usualCaseRules, calendar: china, today: dayNumber('2026-11-20') },
}

/** Reads a file as it comes and, where something is asked that the case has an answer to, once more with that. */
export async function readCase(
  file: File,
  { asks }: Pick<SheetCase, 'asks'>,
): Promise<{ readonly asked: readonly string[]; readonly results: readonly ReadFileResult[] }> {
  const first = await readFiles([file], usual)
  const asked = [...new Set(first.flatMap(({ needs }) => needs))]
  if (!asks) return { asked, results: first }
  const hint: FileHints =
    asks.need === 'period'
      ? { period: parsePeriodId(asks.answer)! }
      : asks.need === 'entity'
        ? { entityName: asks.answer }
        : { indicatorName: asks.answer }
  const hints = new Map(first.map((result) => [result.file, hint]))
  return { asked, results: await readFiles([file], { ...usual, hints }) }
}
