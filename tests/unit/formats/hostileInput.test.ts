import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { numberAt } from '../../../src/domain/facts/numberBlocks'
import { readFiles } from '../../../src/formats/readFiles'
import type { ReadFileResult } from '../../../src/formats/readResult'
import { factAt, factLines } from './factRows'
import { codesOf, readText } from './readText'

const header = 'Country Name,Country Code,Indicator Name,Indicator Code,2018,2019\n'
const row = '"Korea, Rep.",KOR,Days,A.B,1.5,2\n'
const megabyte = 1024 * 1024

/** A file of any size whose parts are shared, so that only what is read takes memory. */
function repeated(first: string, part: string, times: number): File {
  const blob = new Blob([part])
  return new File([first, ...Array.from({ length: times }, () => blob)], 'x.csv')
}

/** Reads a file, and how many of its bytes were asked for. */
async function readCounting(file: File): Promise<{ result: ReadFileResult; megabytes: number }> {
  let bytes = 0
  const slice = file.slice.bind(file)
  file.slice = (start = 0, end = file.size) => {
    bytes += end - start
    return slice(start, end)
  }
  const [result] = await readFiles([file], {})
  return { result: result!, megabytes: bytes / megabyte }
}

describe('a huge file with a fault near its top is given up near its top', () => {
  it.each([
    ['a quote that is never closed', `${header}Chad,TCD,"open,A.B,1,2\n`, 'x,1\n', 'unclosedQuote', 2],
    ['one in the header', 'Country Name,"Country Code\n', 'Chad,TCD,1\n', 'unclosedQuote', 1],
    ['one far down', header + row.repeat(40_000) + 'Chad,"TCD\n', 'x,1\n', 'unclosedQuote', 40_002],
    ['a line of 200 MB', header + row, 'xxxx', 'lineTooLong', 3],
    ['a line of 200 MB of commas', header + row, ',,,,', 'lineTooLong', 3],
    ['a first line of 200 MB', '', 'a,b,', 'lineTooLong', 1],
  ])('%s', async (_, first, part, code, at) => {
    const file = repeated(first, part.repeat(megabyte / part.length), 200)
    const { result, megabytes } = await readCounting(file)
    expect(result.tables).toEqual([])
    expect(result.issues).toMatchObject([{ code, at: { row: at } }])
    expect(megabytes).toBeLessThan(50)
  })

  it('what no layout knows is given up after its first rows', async () => {
    const { result, megabytes } = await readCounting(repeated('', 'some,words\n'.repeat(90_000), 200))
    expect(codesOf(result)).toEqual(['unknownLayout'])
    expect(megabytes).toBeLessThan(50)
  })
})

describe('more of everything than anybody has', () => {
  it('70,000 entities', async () => {
    const rows = Array.from({ length: 70_000 }, (_, at) => `E${at},C${at},Days,A.B,${at},\n`).join('')
    const { tables, counts, issues } = await readText(header + rows)
    expect(counts).toMatchObject({ entities: 70_000, values: 70_000 })
    expect(tables[0]!.entities[tables[0]!.runEntity[69_999]!]!.code).toBe('C69999')
    expect(numberAt(tables[0]!.cellValue, 69_999)).toBe(69_999)
    expect(issues).toEqual([])
  })

  it('70,000 indicators, in rows and in columns', async () => {
    const codes = Array.from({ length: 70_000 }, (_, at) => `I.${at}`)
    const [inRows, inColumns] = await Promise.all([
      readText(header + codes.map((code) => `Chad,TCD,Days,${code},1,\n`).join('')),
      readText(`Country,Year,${codes.join(',')}\nChad,2019${',1'.repeat(70_000)}\n`),
    ])
    for (const { counts } of [inRows, inColumns])
      expect(counts).toMatchObject({ indicators: 70_000, values: 70_000 })
  })

  it('70,000 periods: those that can’t be told apart are left out, and told', async () => {
    const days = Array.from({ length: 70_000 }, (_, at) =>
      new Date(Date.UTC(1850, 0, 1 + at)).toISOString().slice(0, 10),
    )
    const [long, wide] = await Promise.all([
      readText(`Country,Date,Value\n${days.map((day) => `Chad,${day},1\n`).join('')}`),
      readText(`Scores\nCountry,${days.join(',')}\nChad${',1'.repeat(70_000)}\n`),
    ])
    for (const { counts, issues } of [long, wide]) {
      expect(counts).toMatchObject({ periods: 65_535, values: 65_535 })
      expect(issues[0]).toMatchObject({ code: 'tooManyPeriods', params: { limit: 65_535 } })
    }
    expect(long.issues[0]!.at.row).toBe(65_537)
    expect(wide.issues[0]!.at.column).toBe(65_537)
  })

  it('a thousand tables in one file: the first 200, and where the rest begins', async () => {
    const { tables, issues } = await readText('得分\n城市,2018,2019\n甲,1,2\n\n'.repeat(1000))
    expect(tables).toHaveLength(200)
    expect(issues).toMatchObject([{ code: 'tooManyTables', at: { row: 801 } }])
  })

  it('a hundred thousand blank rows and remarks', async () => {
    const { counts } = await readText(header + row + '\nA remark, and another\n'.repeat(100_000))
    expect(counts).toMatchObject({ values: 2 })
  })
})

describe('NUL bytes', () => {
  it.each([
    ['near the top', header + row.replace('Days', 'Da\u0000ys')],
    ['in a later row', header + row.repeat(1000) + row.replace('1.5', '1\u0000.5')],
  ])('%s make a file no text', async (_, text) => {
    expect((await readText(text)).issues).toMatchObject([{ code: 'notText', params: { kind: 'binary' } }])
  })

  it('far down are in a cell that can’t be read', async () => {
    const { issues, tables } = await readText(header + row.repeat(200_000) + row.replace('1.5', '1\u0000.5'))
    expect(issues).toMatchObject([{ code: 'unparseableCell', at: { row: 200_002, column: 5 } }])
    expect(tables[0]!.cellValue).toHaveLength(400_002)
  })
})

describe('zips', () => {
  const zip = (members: Record<string, Uint8Array>, level: 0 | 9 = 9) =>
    new File([new Uint8Array(zipSync(members, { level }))], 'x.zip')
  const csv = strToU8(header + row)

  it('a bomb of a thousand to one is refused by its directory', async () => {
    const bomb = zip({ 'a.csv': new Uint8Array(40 * megabyte).fill(0x2c) })
    expect(bomb.size).toBeLessThan(100_000)
    const { result, megabytes } = await readCounting(bomb)
    expect(result.issues).toMatchObject([{ code: 'zipOverpacked', params: { member: 'a.csv' } }])
    expect(megabytes).toBeLessThan(1)
  })

  it('a zip in a zip is not opened', async () => {
    const inner = new Uint8Array(await zip({ 'a.csv': csv }).arrayBuffer())
    const results = await readFiles([zip({ 'inner.zip': inner })], {})
    expect(results.map(codesOf)).toEqual([['zipWithoutTable'], ['notText']])
    expect(results.flatMap(({ tables }) => tables)).toEqual([])
  })

  it('members that share their bytes count each by its size', async () => {
    const one = new Uint8Array(await zip({ 'a.csv': strToU8(header + row.repeat(20_000)) }).arrayBuffer())
    const results = await readFiles([new File([one], 'x.zip')], { limits: { zipMegabytes: 0.1 } })
    expect(results.flatMap(codesOf)).toEqual(['zipTooLarge'])
  })

  it.each(['../x.csv', '/etc/x.csv', 'C:\\x.csv', '..\\..\\x.csv'])(
    'the path %s is only a name',
    async (name) => {
      const [result] = await readFiles([zip({ [name]: csv })], {})
      expect(result!.file).toBe(`x.zip › ${name}`)
      expect(factLines(result!.tables[0]!)).toEqual(['KOR | A.B | 2018 = 1.5', 'KOR | A.B | 2019 = 2'])
    },
  )

  it('a thousand members are refused', async () => {
    const members = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`${at}.csv`, csv]))
    const results = await readFiles([zip(members, 0)], {})
    expect(results.flatMap(codesOf)).toEqual(['zipTooManyEntries'])
  })
})

it('names with markup, formulas and right-to-left marks stay what they are', async () => {
  const names = ['<img src=x onerror=alert(1)>', '=HYPERLINK("x")', '+1+1', '\u202eabc', '@SUM(A1)']
  const rows = names.map((name) => `"${name.replaceAll('"', '""')}",1,2\n`).join('')
  const { tables } = await readText(`Scores\nCountry,2018,2019\n${rows}`)
  expect(tables[0]!.entities.map(({ names: { en } }) => en)).toEqual(names)
  expect(factAt(tables[0]!, '+1+1', 'Scores', '2019')?.value).toBe(2)
})
