import { utils, type WorkSheet } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { factLines } from '../factRows'
import { codesOf } from '../readText'
import { bookOf, bytesOf, readBook, withPart } from './madeWorkbooks'

const clean = [
  ['开办企业用时', null, null],
  ['地区', '2023年', '2024年'],
  ['甲县', 3.5, 2],
  ['乙县', 0.30000000000000004, null],
]
const sheetPart = 'xl/worksheets/sheet1.xml'

describe('a clean workbook is read like any other table', () => {
  it.each(['xlsx', 'biff8'] as const)('from %s, with its sheet, rows and columns', async (type) => {
    const [result] = await readBook(bytesOf(bookOf({ 周报: clean }), type))
    expect(result!.issues).toEqual([])
    expect(result!.layout).toBe('widePeriods')
    expect(result!.tables[0]!.sheet).toBe('周报')
    expect([...result!.tables[0]!.runRow]).toEqual([3, 4])
    expect([...result!.tables[0]!.columns]).toEqual([2, 3])
    expect(factLines(result!.tables[0]!)).toEqual([
      '甲县 | 开办企业用时 | 2023 = 3.5',
      '甲县 | 开办企业用时 | 2024 = 2',
      '乙县 | 开办企业用时 | 2023 = 0.30000000000000004',
    ])
  })

  it('from BIFF5 in GBK, its names whole', async () => {
    const book = bookOf({
      Sheet1: [
        ['Q', 2023, 2024],
        ['AB', 3.5, 2],
        ['CD', 1, 2],
      ],
    })
    const bytes = bytesOf(book, 'biff5')
    // The names are overwritten by 甲 and 乙 in GBK, which are as long.
    replaceBytes(bytes, [0x41, 0x42], [0xbc, 0xd7])
    replaceBytes(bytes, [0x43, 0x44], [0xd2, 0xd2])
    setCodePage(bytes, 936)
    const [result] = await readBook(bytes, {}, '旧.et')
    expect(result!.tables[0]!.entities.map(({ names }) => names.zh)).toEqual(['甲', '乙'])
  })

  it('of several sheets, each a table of the same file', async () => {
    const results = await readBook(
      bytesOf(bookOf({ 一: [['得分一'], ...clean.slice(1)], 二: [['得分二'], ...clean.slice(1)], 空: [] })),
    )
    expect(results.map(({ file, fileIndex }) => [file, fileIndex])).toEqual([
      ['表.xlsx › 一', 0],
      ['表.xlsx › 二', 0],
    ])
    expect(results.map(({ tables }) => tables[0]!.sheet)).toEqual(['一', '二'])
  })
})

describe('cells are read as what they are', () => {
  it('a number under a percent format is the percentage that is shown, exactly', async () => {
    const sheet = utils.aoa_to_sheet([
      ['得分'],
      ['地区', '2023年', '2024年'],
      ['甲县', 0.853, 0.07],
      ['乙县', 1, 0.98765],
    ])
    for (const at of ['B3', 'C3', 'B4', 'C4']) (sheet[at] as { z: string }).z = '0.0%'
    const [result] = await readBook(bytesOf(bookOf({ 表: sheet })))
    expect([...result!.tables[0]!.cellValue.blocks[0]!]).toEqual([85.3, 7, 100, 98.765])
    expect(result!.tables[0]!.notes.get(0)).toEqual({ text: '85.3%' })
    expect(result!.tables[0]!.indicators[0]!.unit).toEqual({ zh: '%', en: '%' })
  })

  it.each([
    ['in the 1900 system', false, 46_345, '2026-11-19'],
    ['in the 1904 system', true, 44_883, '2026-11-19'],
  ])('dates %s', async (_, date1904, serial, day) => {
    const sheet = utils.aoa_to_sheet([
      ['得分'],
      ['地区', '日期', '得分'],
      ['甲县', serial, 3],
      ['乙县', serial, 4],
    ])
    for (const at of ['B3', 'B4']) (sheet[at] as { z: string }).z = 'yyyy/m/d'
    const book = bookOf({ 表: sheet })
    book.Workbook = { ...book.Workbook, WBProps: { date1904 } }
    const [result] = await readBook(bytesOf(book))
    expect(result!.preview[2]).toEqual(['甲县', day, '3'])
  })

  it('dates under a built-in Chinese format, which no file spells out, as long as they are shown', async () => {
    const plain = bytesOf(
      bookOf({ 表: [['得分'], ['地区', '月份', '得分'], ['甲县', 46_345, 3], ['乙县', 46_345, 4]] }),
    )
    const styled = withPart(plain, 'xl/styles.xml', (text) =>
      text.replace(
        /<cellXfs[\s\S]*<\/cellXfs>/,
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs>',
      ),
    )
    const dated = withPart(styled, sheetPart, (text) => text.replace(/<c r="B([34])"/g, '<c r="B$1" s="1"'))
    const [result] = await readBook(dated)
    expect(result!.preview[2]).toEqual(['甲县', '2026-11', '3'])
  })

  it('an error says so with its place, and #N/A is no data', async () => {
    const sheet = utils.aoa_to_sheet([['得分'], ['地区', '2023年', '2024年'], ['甲县', 1, 2], ['乙县', 3, 4]])
    sheet['B3'] = { t: 'e', v: 0x07 }
    sheet['B4'] = { t: 'e', v: 0x2a }
    const [result] = await readBook(bytesOf(bookOf({ 表: sheet })))
    expect(result!.issues).toEqual([
      {
        code: 'unparseableCell',
        at: { file: '表.xlsx', sheet: '表', row: 3, column: 2 },
        params: { text: '#DIV/0!' },
      },
    ])
    expect(result!.counts).toMatchObject({ values: 2, missing: 2 })
  })

  it('a formula without its result is told, and is no zero', async () => {
    const bytes = withPart(bytesOf(bookOf({ 表: clean })), sheetPart, (text) =>
      text.replace(/<c r="C3"[^>]*><v>2<\/v><\/c>/, '<c r="C3"><f>B3*2</f></c>'),
    )
    const [result] = await readBook(bytes)
    expect(result!.issues).toEqual([
      { code: 'formulaWithoutResult', at: { file: '表.xlsx', sheet: '表', row: 3, column: 3 } },
    ])
    expect(result!.counts?.values).toBe(2)
  })
})

describe('what a sheet hides is offered, not taken', () => {
  const hiddenRow: WorkSheet = utils.aoa_to_sheet(clean)
  hiddenRow['!rows'] = [{}, {}, { hidden: true }]
  const hiddenColumn: WorkSheet = utils.aoa_to_sheet(clean)
  hiddenColumn['!cols'] = [{}, { hidden: true }]

  it.each([
    ['a row', hiddenRow, 'hiddenRows', { row: 3 }, 1],
    ['a column', hiddenColumn, 'hiddenColumns', { column: 2 }, 1],
  ] as const)('%s', async (_, sheet, code, at, values) => {
    const bytes = bytesOf(bookOf({ 表: sheet }))
    const [left] = await readBook(bytes)
    expect(left!.issues).toEqual([
      { code, at: { file: '表.xlsx', sheet: '表', ...at }, params: { count: 1 } },
    ])
    expect(left!.counts?.values).toBe(values)
    const [taken] = await readBook(bytes, { hints: new Map([['表.xlsx', { takesHidden: true }]]) })
    expect(taken!.issues).toEqual([])
    expect(taken!.counts?.values).toBe(3)
  })

  it('a sheet', async () => {
    const book = bookOf({ 表: clean, 底稿: clean })
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const [, hidden] = await readBook(bytesOf(book))
    expect(hidden!.tables).toEqual([])
    expect(hidden!.issues).toEqual([{ code: 'hiddenSheet', at: { file: '表.xlsx', sheet: '底稿' } }])
    const hints = new Map([['表.xlsx › 底稿', { takesHidden: true }]])
    expect((await readBook(bytesOf(book), { hints }))[1]!.counts?.values).toBe(3)
  })
})

describe('a sheet’s shape is its cells’', () => {
  it('whatever its dimension says, and with a stray cell in the last row and column', async () => {
    const wrong = withPart(bytesOf(bookOf({ 表: clean })), sheetPart, (text) =>
      text
        .replace(/<dimension[^>]*>/, '<dimension ref="A1:A2"/>')
        .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>'),
    )
    const start = performance.now()
    const [result] = await readBook(wrong)
    expect(performance.now() - start).toBeLessThan(5000)
    expect(result!.counts?.values).toBe(3)
  })

  it('a name merged down stands in each of its rows, a figure does not', async () => {
    const sheet = utils.aoa_to_sheet([
      ['单位', '年份', '得分'],
      ['甲县', 2023, 1],
      [null, 2024, null],
      ['乙县', 2023, 3],
    ])
    sheet['!merges'] = [utils.decode_range('A2:A3'), utils.decode_range('C2:C3')]
    const [result] = await readBook(bytesOf(bookOf({ 表: sheet })))
    expect(factLines(result!.tables[0]!)).toEqual(['甲县 | 得分 | 2023 = 1', '乙县 | 得分 | 2023 = 3'])
    expect(result!.counts?.rows).toBe(3)
  })

  it('text that looks like a number stays text: codes keep their zeros', async () => {
    const [result] = await readBook(
      bytesOf(
        bookOf({
          表: [
            ['代码', '名称', '2023年'],
            ['00123', '甲县', 1],
            ['00124', '乙县', 2],
          ],
        }),
      ),
    )
    expect(result!.tables[0]!.entities.map(({ code }) => code)).toEqual(['00123', '00124'])
  })
})

describe('what can’t be read is told', () => {
  const good = bytesOf(bookOf({ 表: clean }))
  const old = bytesOf(bookOf({ 表: clean }), 'biff8')

  it.each([
    ['a truncated .xlsx', good.slice(0, good.length - 100), ['truncatedZip']],
    ['a truncated .xls', old.slice(0, 1500), ['damagedWorkbook']],
    [
      'a sheet whose rows are cut off',
      withPart(good, sheetPart, (text) => text.slice(0, text.indexOf('<c r="B3"'))),
      ['damagedSheet'],
    ],
    ['an old file of another program', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), ['damagedWorkbook']],
    ['a workbook of empty sheets', bytesOf(bookOf({ 表: [] })), ['emptyFile']],
  ])('%s', async (_, bytes, codes) => {
    const results = await readBook(bytes)
    expect(results.flatMap(codesOf)).toEqual(codes)
    expect(results.flatMap(({ tables }) => tables)).toEqual([])
  })

  it('a figure whose bytes were changed on the way', async () => {
    const stored = new Uint8Array(zipSync(unzipSync(good), { level: 0 }))
    const text = new TextDecoder('windows-1252').decode(stored)
    stored[text.indexOf('<v>3.5</v>') + 3] = 0x38
    expect((await readBook(stored)).flatMap(codesOf)).toEqual(['damagedWorkbook'])
  })

  it('more cells than can be held, before they are', async () => {
    const row = '<row>' + '<c><v>1</v></c>'.repeat(2000) + '</row>'
    const bytes = withPart(good, sheetPart, (text) =>
      text.replace('</sheetData>', `${row.repeat(1001)}</sheetData>`),
    )
    const results = await readBook(bytes)
    expect(results[0]!.issues).toMatchObject([{ code: 'tooManyCells', params: { limit: 2_000_000 } }])
  })

  it('columns and links that would keep a reader busy without end are passed over', async () => {
    const bytes = withPart(good, sheetPart, (text) =>
      text
        .replace('<sheetData>', '<cols><col min="1" max="999999999" width="9"/></cols><sheetData>')
        .replace(
          '</sheetData>',
          '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>',
        ),
    )
    const [result] = await readBook(bytes)
    expect(result!.counts?.values).toBe(3)
  })
})

function replaceBytes(bytes: Uint8Array, from: readonly number[], to: readonly number[]) {
  const at = bytes.findIndex((_, index) => from.every((byte, offset) => bytes[index + offset] === byte))
  bytes.set(to, at)
}

/** The CodePage record, 0x42 with two bytes. */
function setCodePage(bytes: Uint8Array, page: number) {
  const at = bytes.findIndex(
    (byte, index) =>
      byte === 0x42 && bytes[index + 1] === 0 && bytes[index + 2] === 2 && bytes[index + 3] === 0,
  )
  bytes.set([page & 0xff, page >> 8], at + 4)
}
