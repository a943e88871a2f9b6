import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsRead } from '../corpus/readCase'
import { readFiles } from '../../src/formats/readFiles'
import { writtenTable, writeTable } from './mutation/writtenTable'

const isLong = Boolean(process.env['DUIBIAO_LONG'])
const runs = { numRuns: isLong ? 5_000 : 150, ...(isLong ? {} : { seed: 20261121 }) }

describe('a table written as people write them', () => {
  it(
    'is read back as the same facts at the same places, from workbooks, pages and texts',
    async () => {
      await fc.assert(
        fc.asyncProperty(writtenTable, async (table) => {
          const { file, facts } = writeTable(table)
          const results = await readFiles([file], {})
          const read = factsRead(results).map(
            ({ row, column, entity, isAggregate, indicator, period, value, note }) =>
              `${row}:${column} ${isAggregate ? 'Σ' : ''}${entity} ${indicator.find((name) => name !== undefined)} ${period} = ${value ?? note?.reason}`,
          )
          expect(results.flatMap(({ needs }) => needs)).toEqual([])
          expect(read.sort()).toEqual([...facts].sort())
        }),
        runs,
      )
    },
    isLong ? 1_800_000 : 60_000,
  )
})
