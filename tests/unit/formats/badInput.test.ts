import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../helpers/factTables'
import { readFiles } from '../../../src/formats/readFiles'
import { FileHash } from '../../../src/workers/fileHash'
import { hashOfText } from '../../../src/workers/sha256'
import { factLines } from './factRows'
import { codesOf, readText } from './readText'

const bytes = (...values: (string | number)[]) =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'string' ? [...new TextEncoder().encode(value)] : [value])),
  )

describe('files that can’t be read are errors and give no table', () => {
  it.each([
    ['an empty file', '', 'emptyFile', {}],
    ['a file of blank lines', '\n\n  \n', 'emptyFile', {}],
    ['a byte order mark alone', '\ufeff', 'emptyFile', {}],
    ['a header only', '地区,2019年,2020年\n', 'headerOnly', { row: 1 }],
    [
      'a World Bank header only',
      'x,y\n\nCountry Name,Country Code,Indicator Name,Indicator Code,2019\n',
      'headerOnly',
      { row: 3 },
    ],
    ['one column', '甲\n乙\n丙\n', 'oneColumn', {}],
    ['a table that no layout knows', '甲,乙\n丙,丁\n戊,己\n', 'unknownLayout', {}],
    ['a quote that is never closed', '地区,2019年\n甲,1\n"乙,2\n丙,3\n', 'unclosedQuote', { row: 3 }],
    ['a table without a single figure', '地区,2019年,2020年\n甲,,\n乙,,\n', 'noUsableCells', {}],
  ] as const)('%s', async (_, text, code, at) => {
    const result = await readText(text)
    expect(result.tables).toEqual([])
    expect(result.issues).toMatchObject([{ code, at: { file: '数据.csv', ...at } }])
  })

  it.each([
    ['a PDF', bytes('%PDF-1.7\n1,2\n3,4\n'), 'pdf'],
    ['a PNG', bytes(0x89, 'PNG\r\n', 0x1a), 'image'],
    ['binary junk', bytes('a,b\n', 0, 1, 2, 0, 0, 0, 7, 'x'), 'binary'],
  ] as const)('%s named .csv', async (_, content, kind) => {
    const result = await readText(content)
    expect(result.tables).toEqual([])
    expect(result.issues).toEqual([{ code: 'notText', at: { file: '数据.csv' }, params: { kind } }])
  })

  it('a line beyond the limit, with its row', async () => {
    const result = await readText(`地区,2019年\n甲,1\n${'长'.repeat(2000)},2`, {
      limits: { lineCharacters: 1000 },
    })
    expect(result.issues).toMatchObject([{ code: 'lineTooLong', at: { row: 3 }, params: { limit: 1000 } }])
  })

  it('a file beyond the limit, before it is read', async () => {
    const result = await readText('x'.repeat(2_000_000), { limits: { fileMegabytes: 1 } })
    expect(result.issues).toMatchObject([{ code: 'fileTooLarge', params: { limitMegabytes: 1 } }])
  })

  it('a file that the browser can no longer read', async () => {
    const file = new File(['a,b'], '数据.csv')
    file.slice = () => {
      throw new DOMException('gone', 'NotReadableError')
    }
    const [result] = await readFiles([file], {})
    expect(codesOf(result!)).toEqual(['unreadable'])
  })

  it('one bad file leaves the others alone', async () => {
    const results = await readFiles(
      [new File([''], '空.csv'), new File(['得分\n市,2024\n甲,1'], '好.csv')],
      {},
    )
    expect(results.map(codesOf)).toEqual([['emptyFile'], []])
    expect(results[1]!.tables).toHaveLength(1)
  })
})

describe('doubtful cells, rows and columns are told with their place, and the rest is read', () => {
  it('rows of unequal width', async () => {
    const result = await readText('得分\n城市,2019年,2020年\n甲,1\n乙,1,2,,\n丙,1,2,3,4\n丁,5,6')
    expect(result.issues).toEqual([
      { code: 'unequalWidth', at: { file: '数据.csv', row: 3 }, params: { expected: 3, found: 2 } },
      {
        code: 'extraCellsIgnored',
        at: { file: '数据.csv', row: 5, column: 4 },
        params: { expected: 3, found: 5 },
      },
    ])
    expect(numbersOf(result.tables[0]!.cellValue)).toEqual([1, 1, 2, 1, 2, 5, 6])
  })

  it('the same key twice with different values: both are in the table, to be judged later', async () => {
    const { tables } = await readText('得分\n城市,2019年\n甲,1\n乙,2\n甲,3')
    expect(factLines(tables[0]!)).toEqual([
      '甲 | 得分 | 2019 = 1',
      '乙 | 得分 | 2019 = 2',
      '甲 | 得分 | 2019 = 3',
    ])
    expect(tables[0]!.runRow).toEqual(Uint32Array.of(3, 4, 5))
  })

  it('the same period in two columns: both are read, and told', async () => {
    const { tables, issues } = await readText('得分\n城市,2019年,2019\n甲,1,2')
    expect(factLines(tables[0]!)).toEqual(['甲 | 得分 | 2019 = 1', '甲 | 得分 | 2019 = 2'])
    expect(issues).toMatchObject([
      { code: 'duplicateHeader', at: { row: 2, column: 3 }, params: { text: '2019' } },
    ])
  })

  it('a column whose header is no period is left out, and told', async () => {
    const { tables, issues } = await readText('得分\n城市,2019年,去年,2021年,备注\n甲,1,2,3,好')
    expect(factLines(tables[0]!)).toEqual(['甲 | 得分 | 2019 = 1', '甲 | 得分 | 2021 = 3'])
    expect(issues).toEqual([
      { code: 'unknownPeriod', at: { file: '数据.csv', row: 2, column: 3 }, params: { text: '去年' } },
    ])
  })

  it('a row whose period is none is left out, and told', async () => {
    const { tables, issues } = await readText('城市,年份,指标,数值\n甲,2019,得分,1\n甲,明年,得分,2')
    expect(factLines(tables[0]!)).toEqual(['甲 | 得分 | 2019 = 1'])
    expect(issues).toMatchObject([
      { code: 'unknownPeriod', at: { row: 3, column: 2 }, params: { text: '明年' } },
    ])
  })

  it('a row without an entity', async () => {
    const { issues } = await readText('得分\n城市,2019年,2020年\n甲,1,2\n,3,4')
    expect(issues).toMatchObject([{ code: 'emptyEntity', at: { row: 4, column: 1 } }])
  })

  it('D5 a cell that is no number keeps its text, and is never zero', async () => {
    const { tables, issues } = await readText('得分\n城市,2019年,2020年\n甲,约莫,2')
    expect(tables[0]!.notes.get(0)).toEqual({ reason: 'unparseable', text: '约莫' })
    expect(numbersOf(tables[0]!.cellValue)[0]).toBeNaN()
    expect(issues).toMatchObject([
      { code: 'unparseableCell', at: { row: 3, column: 2 }, params: { text: '约莫' } },
    ])
  })

  it('thousands and full-width digits are told once, with their count', async () => {
    const { issues } = await readText('得分\n城市,2019年,2020年\n甲,"1,234.5","2,000"\n乙,９２．３,1')
    expect(issues).toEqual([
      { code: 'thousandsSeparator', at: { file: '数据.csv', row: 3, column: 2 }, params: { count: 2 } },
      { code: 'fullWidthDigits', at: { file: '数据.csv', row: 4, column: 2 }, params: { count: 1 } },
    ])
  })

  it('of one kind of issue the first twenty places are listed, with how many there are', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `市${index},坏,1`)
    const { issues } = await readText(`得分\n城市,2019年,2020年\n${rows.join('\n')}`)
    expect(issues).toHaveLength(20)
    expect(issues[19]).toMatchObject({ code: 'unparseableCell', at: { row: 22, column: 2 }, count: 50 })
  })

  it('rows count as a spreadsheet shows them: blank lines do, line breaks inside quotes do not', async () => {
    const { tables } = await readText('得分\n\n城市,2019年,备注\n甲,1,"两\n行"\n\n乙,2,')
    expect(tables[0]!.runRow).toEqual(Uint32Array.of(4, 6))
  })
})

describe('reading can be watched and stopped', () => {
  it('every byte is read, of files that fail too, for the hash (D7)', async () => {
    const texts = [
      '得分\n市,2024\n甲,1',
      '甲,乙\n丙,丁',
      `Country,2019\n${'C\u00f4te, 1\n'.repeat(3)}`,
      '%PDF-junk',
    ]
    const files = texts.map((text, index) => new File([text], `${index}.csv`))
    const hashes = files.map(() => new FileHash())
    const readPart = async (file: number, start: number, end: number) => {
      const bytes = new Uint8Array(await files[file]!.slice(start, end).arrayBuffer())
      hashes[file]!.addPart(start, bytes)
      return bytes
    }
    await readFiles(files, { readPart })
    expect(hashes.map((hash) => hash.finish())).toEqual(texts.map(hashOfText))
  })

  it('progress ends at the file’s size and its rows', async () => {
    const seen: unknown[] = []
    await readText('a,2019\nb,1\n', { onProgress: (progress) => seen.push(progress) })
    expect(seen.at(-1)).toEqual({ fileIndex: 0, file: '数据.csv', bytesRead: 11, bytesTotal: 11, rows: 2 })
  })

  it('an abort rejects with an AbortError', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(readText('a,2019\nb,1\n', { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})
