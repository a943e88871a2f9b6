import { expect } from 'vitest'
import { issueCodes, severityOf } from '../../../src/domain/issue'
import type { FactTable } from '../../../src/domain/facts/factTable'
import type { ReadFileResult } from '../../../src/formats/readResult'
import { numbersOf } from '../../helpers/factTables'

/** That a table's columns of numbers fit each other, and that a cell without a value says why (rule D5). */
function expectWhole(table: FactTable) {
  const cells = table.cellValue.length
  const runs = table.runRow.length
  expect([table.runIndicator.length, table.runEntity.length, table.runStarts.length]).toEqual([
    runs,
    runs,
    runs + 1,
  ])
  expect([table.runStarts[0], table.runStarts[runs], table.cellPeriod.length]).toEqual([0, cells, cells])
  const isWithin = (numbers: Iterable<number>, length: number) =>
    [...numbers].every((number) => number >= 0 && number < length)
  expect(isWithin(table.runIndicator, table.indicators.length)).toBe(true)
  expect(isWithin(table.runEntity, table.entities.length)).toBe(true)
  expect(isWithin(numbersOf(table.cellPeriod), table.periods.length)).toBe(true)
  const silent = numbersOf(table.cellValue).findIndex(
    (value, cell) =>
      !Number.isFinite(value) && !table.notes.get(cell)?.reason && !table.notes.get(cell)?.rank,
  )
  expect(silent).toBe(-1)
}

/** That a result is one that everything after it can work with, whatever the file was. */
export function expectSound(result: ReadFileResult) {
  for (const issue of result.issues) expect(issueCodes).toHaveProperty(issue.code)
  const hasError = result.issues.some((issue) => severityOf(issue) === 'error')
  const isSilent = result.tables.length === 0 && result.issues.length === 0 && result.needs.length === 0
  if (hasError && result.layout === undefined) expect(result.tables).toEqual([])
  if (isSilent) expect(result.counts).toBeDefined()
  for (const table of result.tables) expectWhole(table)
  expect(structuredClone(result)).toEqual(result)
}
