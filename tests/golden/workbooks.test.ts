import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FileBytes } from '../../src/formats/bytes/fileBytes'
import { readFiles } from '../../src/formats/readFiles'
import { readOleWorkbook } from '../../src/formats/spreadsheet/readWorkbook'
import { factAt } from '../unit/formats/factRows'

const folder = '../shared/reference'

function bytesOf(path: string) {
  return new Uint8Array(readFileSync(`${folder}/${path}`))
}

function read(path: string) {
  return readFiles([new File([bytesOf(path)], path.split('/').at(-1)!)], {})
}

// Cells looked up one by one in the files themselves.
describe.skipIf(!existsSync(folder))('real workbooks (skipped where ../shared/reference is missing)', () => {
  it('cities’ annual data of the National Bureau of Statistics, .xls', async () => {
    const [result] = await read('china-files/主要城市年度数据.xls')
    expect(result).toMatchObject({ layout: 'nationalStatistics', needs: [], issues: [] })
    expect(result!.counts).toMatchObject({ entities: 1, indicators: 13, periods: 20 })
    const table = result!.tables[0]!
    expect(table.sheet).toBe('主要城市年度数据')
    expect(factAt(table, '上海', '房地产开发投资额(亿元)', '2019')).toMatchObject({
      value: 4231.38,
      row: 5,
      column: 2,
    })
    expect(factAt(table, '上海', '房地产开发住宅投资额(亿元)', '2016')).toMatchObject({
      ...{ value: 1965.43, row: 6, column: 5 },
    })
    expect(factAt(table, '上海', '住宅商品房平均销售价格(元/平方米)', '2019')).toBeUndefined()
    expect(factAt(table, '上海', '住宅商品房平均销售价格(元/平方米)', '2018')?.value).toBe(28981.11)
  })

  it('merged cells and two further, empty sheets, .xls', async () => {
    const read = await readOleWorkbook(
      new FileBytes(new Blob([bytesOf('china-files/一般公共预算_合并单元格.xls')])),
    )
    const sheets = read.ok ? read.workbook.sheets : []
    expect(sheets.map(({ name, lastRow }) => [name, lastRow])).toEqual([
      ['Sheet1', 63],
      ['Sheet2', 0],
      ['Sheet3', 0],
    ])
    expect(sheets[0]!.merges).toEqual([
      { firstRow: 2, firstColumn: 2, lastRow: 32, lastColumn: 2 },
      { firstRow: 33, firstColumn: 2, lastRow: 63, lastColumn: 2 },
    ])
    expect(sheets[0]!.cellAt(2, 4)?.value).toBe('北京')
    expect(sheets[0]!.cellAt(2, 7)).toEqual({
      kind: 'number',
      value: 1649.5,
      text: '1649.5',
      format: 'number',
    })
    expect(sheets[0]!.cellAt(63, 5)?.value).toBe(519.02)
    expect(sheets[0]!.cellAt(2, 5)).toBeUndefined()
  })

  it('that sheet’s figures: two indicators merged down over 31 provinces, years across', async () => {
    const [result] = await read('china-files/一般公共预算_合并单元格.xls')
    expect(result).toMatchObject({ layout: 'madeTable', needs: [], issues: [] })
    expect(result!.counts).toMatchObject({ rows: 62, entities: 31, indicators: 2, periods: 20 })
    const table = result!.tables[0]!
    const [general, fiscal] = ['一般公共预算支出（亿元）i', '财政支出（亿元）i']
    expect(table.indicators.map(({ names, unit }) => [names.zh, unit?.zh])).toEqual([
      ['一般公共预算支出', '亿元'],
      ['财政支出', '亿元'],
    ])
    expect(factAt(table, '北京', general, '2007')).toMatchObject({ value: 1649.5, row: 2, column: 7 })
    expect(factAt(table, '北京', general, '2024')).toMatchObject({ value: 8396.49, row: 2, column: 24 })
    expect(factAt(table, '新疆', general, '2007')).toMatchObject({ value: 795.15, row: 32, column: 7 })
    expect(factAt(table, '北京', general, '2005')).toBeUndefined()
    expect(factAt(table, '北京', fiscal, '2005')).toMatchObject({ value: 1058.31, row: 33, column: 5 })
    expect(factAt(table, '新疆', fiscal, '2005')).toMatchObject({ value: 519.02, row: 63, column: 5 })
  })

  it('a DataBank extract with its metadata in a second sheet', async () => {
    const [data, metadata] = await read('world-bank-files/databank_extract.xlsx')
    expect(data).toMatchObject({ file: 'databank_extract.xlsx › Data', needs: [], issues: [] })
    expect(metadata).toMatchObject({ layout: 'worldBankIndicatorMetadata', issues: [] })
    expect(data!.counts).toMatchObject({
      rows: 12,
      entities: 2,
      indicators: 23,
      periods: 6,
      values: 270,
      missing: 6,
    })
    expect(data!.context.definitions).toHaveLength(23)
    const table = data!.tables[0]!
    expect(table.sheet).toBe('Data')
    const score = 'ENF.CONT.COEN.DB1719.DFRN'
    expect(factAt(table, 'China', score, '2016')).toMatchObject({ value: 78.1, row: 3, column: 4 })
    expect(factAt(table, 'China', score, '2015')?.note?.reason).toBe('noData')
    expect(factAt(table, 'India', 'ENF.CONT.COEN.ATFE.PR', '2015')?.value).toBe(22)
  })

  it('Enterprise Surveys from the DataBank, 16,790 rows', async () => {
    const [data, metadata] = await read('other-files/enterprise_surveys_databank.xlsx')
    expect(data).toMatchObject({ layout: 'dataBankWide', needs: [], issues: [] })
    expect(data!.counts).toMatchObject({ rows: 16_790, entities: 146, indicators: 115, periods: 15 })
    expect(metadata!.counts?.indicators).toBe(115)
  })
})
