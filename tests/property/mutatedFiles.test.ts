import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueCodes, severityOf } from '../../src/domain/issue'
import type { FactTable } from '../../src/domain/facts/factTable'
import { readFiles } from '../../src/formats/readFiles'
import type { ReadFileResult } from '../../src/formats/readResult'
import { numbersOf } from '../helpers/factTables'
import { readBothWays } from '../unit/formats/readBothWays'
import { baseFiles } from './mutation/baseFiles'
import { mutate, mutation } from './mutation/mutate'

const isLong = Boolean(process.env['DUIBIAO_LONG'])
const runs = { numRuns: isLong ? 10_000 : 200, ...(isLong ? {} : { seed: 20261120 }) }
const timeout = isLong ? 1_800_000 : 60_000

const mutated = fc
  .tuple(fc.nat(baseFiles.length - 1), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([base, changes]) => changes.reduce(mutate, baseFiles[base]!))

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

function expectSound(result: ReadFileResult) {
  for (const issue of result.issues) expect(issueCodes).toHaveProperty(issue.code)
  const hasError = result.issues.some((issue) => severityOf(issue) === 'error')
  const isSilent = result.tables.length === 0 && result.issues.length === 0 && result.needs.length === 0
  if (hasError && result.layout === undefined) expect(result.tables).toEqual([])
  if (isSilent) expect(result.counts).toBeDefined()
  for (const table of result.tables) expectWhole(table)
  expect(structuredClone(result)).toEqual(result)
}

describe('damaged files', () => {
  it(
    'give a result with sound tables or issues, never a throw, within two seconds',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutated, async (bytes) => {
          const start = performance.now()
          const results = await readFiles([new File([bytes], 'x.csv')], {})
          expect(performance.now() - start).toBeLessThan(2000)
          expect(results.length).toBeGreaterThan(0)
          for (const result of results) expectSound(result)
        }),
        runs,
      )
    },
    timeout,
  )

  it(
    'are read from their bytes as from their text (in one slice, by which an encoding is judged)',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutated, async (bytes) => {
          const both = await readBothWays(bytes)
          expect(both.lines).toEqual(both.text)
        }),
        runs,
      )
    },
    timeout,
  )
})
