import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueCodes } from '../../src/domain/issue'
import { bookOf, bytesOf, readBook, withPart } from '../unit/formats/spreadsheet/madeWorkbooks'
import { mutate, mutation } from './mutation/mutate'

const isLong = Boolean(process.env['DUIBIAO_LONG'])
const runs = { numRuns: isLong ? 3_000 : 60, ...(isLong ? {} : { seed: 20261120 }) }
const timeout = isLong ? 1_800_000 : 60_000

const rows = [
  ['得分', null, null],
  ['地区', '2023年', '2024年'],
  ...Array.from({ length: 40 }, (_, at) => [`${at}县`, at + 0.5, at === 7 ? '——' : at / 3]),
]
const book = bookOf({ 周报: rows, 说明: [['注：示例']] })
const zipped = bytesOf(book)
const old = bytesOf(book, 'biff8')
const parts = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/styles.xml', '[Content_Types].xml'] as const

const changes = fc.array(mutation, { minLength: 1, maxLength: 3 })

/** A part of the XML changed, and the zip whole around it. */
const inside = fc
  .tuple(fc.constantFrom(...parts), changes)
  .map(([part, made]) =>
    withPart(zipped, part, (text) =>
      new TextDecoder().decode(made.reduce(mutate, new Uint8Array(new TextEncoder().encode(text)))),
    ),
  )
const outside = fc
  .tuple(fc.constantFrom(zipped, old), changes)
  .map(([bytes, made]) => made.reduce(mutate, new Uint8Array(bytes)))

describe('damaged workbooks', () => {
  it(
    'give results with issues that have words, never a throw, within three seconds',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(inside, outside), async (bytes) => {
          const start = performance.now()
          const results = await readBook(bytes)
          expect(performance.now() - start).toBeLessThan(3000)
          expect(results.length).toBeGreaterThan(0)
          for (const { issues } of results)
            for (const issue of issues) expect(issueCodes).toHaveProperty(issue.code)
          expect(structuredClone(results)).toEqual(results)
        }),
        runs,
      )
    },
    timeout,
  )
})
