import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCases } from '../corpus/cases/allCases'
import { gridOf, type Grid } from '../corpus/grid'
import { factsRead, readCase } from '../corpus/readCase'
import type { SheetCase } from '../corpus/sheetCase'
import { writeCase } from '../corpus/writeCase'
import { bookOf, bytesOf, readBook, withPart } from '../unit/formats/spreadsheet/madeWorkbooks'
import { expectSound } from './mutation/expectSound'
import { mutate, mutation } from './mutation/mutate'
import { scrambled } from './mutation/scramble'

const isLong = Boolean(process.env['DUIBIAO_LONG'])
const runs = (numRuns: number, longRuns: number) =>
  isLong ? { numRuns: longRuns } : { numRuns, seed: 20261120 }
const timeout = isLong ? 3_600_000 : 60_000
const longestMilliseconds = 3_000

const rows = [
  ['得分', null, null],
  ['地区', '2023年', '2024年'],
  ...Array.from({ length: 40 }, (_, at) => [`${at}县`, at + 0.5, at === 7 ? '——' : at / 3]),
]
const book = bookOf({ 周报: rows, 说明: [['注：示例']] })
const parts = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/styles.xml', '[Content_Types].xml'] as const

type Bytes = Uint8Array<ArrayBuffer>

async function written(one: SheetCase, as: 'xlsx' | 'xls' | 'html'): Promise<Bytes> {
  return new Uint8Array(await (await writeCase(one, as)).arrayBuffer())
}

const awkward = allCases.filter((_, at) => at % 4 === 0)
const zipped = [bytesOf(book), ...(await Promise.all(awkward.map((one) => written(one, 'xlsx'))))]
const others = [
  bytesOf(book, 'biff8'),
  ...(await Promise.all(awkward.map((one, at) => written(one, at % 2 === 0 ? 'xls' : 'html')))),
]

const changes = fc.array(mutation, { minLength: 1, maxLength: 3 })

/** A part of the XML changed, and the zip whole around it. */
const inside = fc
  .tuple(fc.constantFrom(...zipped), fc.constantFrom(...parts), changes)
  .map(([whole, part, made]) =>
    withPart(whole, part, (text) =>
      new TextDecoder().decode(made.reduce(mutate, new Uint8Array(new TextEncoder().encode(text)))),
    ),
  )
const outside = fc
  .tuple(fc.constantFrom(...zipped, ...others), changes)
  .map(([bytes, made]) => made.reduce(mutate, new Uint8Array(bytes)))

function mergedDown({ rows, merges }: Grid, row: number, column: number) {
  const range = merges.find(
    ({ firstRow, lastRow, firstColumn }) => firstColumn === column && firstRow < row && row <= lastRow,
  )
  const cell = range && rows[range.firstRow - 1]![column - 1]
  return cell?.kind === 'text' ? cell : undefined
}

/** A plain number is read as itself, at its own place, or not at all. */
function expectOwnNumbers(one: SheetCase, facts: ReturnType<typeof factsRead>) {
  const grids = new Map(
    Object.entries(one.sheets).map(([name, made]) => [
      name,
      gridOf(typeof made === 'string' ? made : made.grid),
    ]),
  )
  for (const { sheet, row, column, value } of facts) {
    const grid = grids.get(sheet!)!
    const cell = grid.rows[row - 1]?.[column - 1]
    // What a text says that is merged down holds for each of its rows.
    if (value !== undefined) expect(cell ?? mergedDown(grid, row, column)).toBeDefined()
    if (cell?.kind === 'number' && !cell.format) expect(value).toBe(cell.value)
  }
}

describe('damaged workbooks', () => {
  it(
    'give sound results with issues that have words, never a throw, within three seconds',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(inside, outside), async (bytes) => {
          const start = performance.now()
          const results = await readBook(bytes)
          expect(performance.now() - start).toBeLessThan(longestMilliseconds)
          expect(results.length).toBeGreaterThan(0)
          for (const result of results) expectSound(result)
        }),
        runs(100, 10_000),
      )
    },
    timeout,
  )
})

describe('sheets that somebody spoiled', () => {
  it(
    'give sound results, and no number but those that stand in them',
    async () => {
      await fc.assert(
        fc.asyncProperty(scrambled, async (one) => {
          const start = performance.now()
          const { results } = await readCase(await writeCase(one, 'xlsx'), {})
          expect(performance.now() - start).toBeLessThan(longestMilliseconds)
          for (const result of results) expectSound(result)
          expectOwnNumbers(one, factsRead(results))
        }),
        runs(150, 10_000),
      )
    },
    timeout,
  )
})
