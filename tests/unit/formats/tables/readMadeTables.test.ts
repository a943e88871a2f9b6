import { utils, type WorkSheet } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { FileHints } from '../../../../src/formats/readResult'
import { factAt, factLines } from '../factRows'
import { codesOf, readText } from '../readText'
import { bookOf, bytesOf, readBook } from '../spreadsheet/madeWorkbooks'
import { rowsOf } from './handMadeSheet'

interface Made {
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
}

function sheetOf(text: string, { merges = [], hiddenRows = [] }: Made = {}): WorkSheet {
  const sheet = utils.aoa_to_sheet(rowsOf(`${text}\n`))
  sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  const rows: { hidden: boolean }[] = []
  for (const row of hiddenRows) rows[row - 1] = { hidden: true }
  sheet['!rows'] = rows
  return sheet
}

async function readSheet(text: string, made: Made & { hints?: FileHints; file?: string } = {}) {
  const { hints, file = '表.xlsx' } = made
  const options = hints ? { hints: new Map([[file, hints]]) } : {}
  const [result] = await readBook(bytesOf(bookOf({ Sheet1: sheetOf(text, made) })), options, file)
  return result!
}

const weekly = `
  政务服务办件周报表（2026年11月13日—11月19日）
  填报单位（盖章）：　单位：件、%
  序号|单位|受理量||提前办结率|超期件|备注
  ||总数|其中：网上|||
  1|市住建局|1,286|9 87|0.986|3|含特殊程序3件
  2|市医保局|64|40|98.6|0|
  14|市气象局|0|0|/|—|无业务
  |合计|1286|1027||3|
  注：受理量含转办件。`
const weeklyMerges = ['A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:G4']

describe('a table made for people is read', () => {
  it('by levels of headers, labels, its title and its line of units', async () => {
    const result = await readSheet(weekly, { merges: weeklyMerges })
    expect(result).toMatchObject({ layout: 'madeTable', needs: [], seen: { periodSaid: 'title' } })
    const table = result.tables[0]!
    expect(table.periods).toEqual([{ kind: 'week', year: 2026, week: 47 }])
    expect(table.indicators).toEqual([
      { code: '受理量', names: { zh: '受理量' } },
      { code: '受理量 / 总数', names: { zh: '受理量 / 总数' }, parent: '受理量', unit: { zh: '件' } },
      {
        code: '受理量 / 其中：网上',
        names: { zh: '受理量 / 其中：网上' },
        parent: '受理量',
        unit: { zh: '件' },
      },
      { code: '提前办结率', names: { zh: '提前办结率' }, unit: { zh: '%', en: '%' } },
      { code: '超期件', names: { zh: '超期件' }, unit: { zh: '件' } },
    ])
    expect(factAt(table, '市住建局', '受理量 / 其中：网上', '2026-W47')).toMatchObject({
      value: 987,
      row: 5,
      column: 4,
    })
    expect(factAt(table, '市气象局', '提前办结率', '2026-W47')?.note?.reason).toBe('notApplicable')
    expect(table.entities.map(({ code, kind }) => [code, kind])).toEqual([
      ['市住建局', 'member'],
      ['市医保局', 'member'],
      ['市气象局', 'member'],
      ['合计', 'aggregate'],
    ])
  })

  it('with what does not agree named by its cell: two scales, a stray space, a total of its parts', async () => {
    const { issues } = await readSheet(weekly, { merges: weeklyMerges })
    const at = (code: string) =>
      issues.filter((issue) => issue.code === code).map(({ at, params }) => [at.row, at.column, params])
    expect(at('mixedScale')).toEqual([[5, 5, { value: 0.986, beside: 98.6 }]])
    expect(at('spaceInNumber')).toEqual([[5, 4, { text: '9 87', value: 987 }]])
    // 1,286 + 64 + 0 = 1,350; the other totals are right.
    expect(at('totalDisagrees')).toEqual([[8, 3, { name: '合计', total: 1286, sum: 1350 }]])
  })

  it('with a total that leaves out, or counts, hidden rows', async () => {
    const text = `
      2026年10月办件情况|
      部门|受理量
      市教育局|10
      市民政局|20
      市司法局|30
      合计|TOTAL`
    const without = await readSheet(text.replace('TOTAL', '40'), { hiddenRows: [4] })
    expect(without.issues.find(({ code }) => code === 'totalWithoutHidden')?.params).toEqual({
      name: '合计',
      total: 40,
      sum: 40,
      count: 1,
    })
    const counted = await readSheet(text.replace('TOTAL', '60'), { hiddenRows: [4] })
    expect(counted.issues.find(({ code }) => code === 'totalWithHidden')?.params).toEqual({
      name: '合计',
      total: 60,
      sum: 40,
      count: 1,
    })
  })

  it('D6 indicators with our own score, others’ and a rank from the bottom', async () => {
    const result = await readSheet(
      `
      2026年第3季度省级反馈|
      指标|满分|我市得分|全省平均|位次|较上期|牵头单位
      数据开放共享|10|4.35|7.12|倒数第3（21市州）|↓2|市发改委
      应用接入|8|0|5.6|并列19|—|各有关单位`,
    )
    const table = result.tables[0]!
    expect(result.needs).toEqual([])
    expect(factLines(table)).toEqual([
      '我市 | 数据开放共享 / 满分 | 2026-Q3 = 10',
      '我市 | 数据开放共享 | 2026-Q3 = 4.35',
      '全省平均 | 数据开放共享 | 2026-Q3 = 7.12',
      '我市 | 数据开放共享 / 位次 | 2026-Q3 = rank 19',
      '我市 | 应用接入 / 满分 | 2026-Q3 = 8',
      '我市 | 应用接入 | 2026-Q3 = 0',
      '全省平均 | 应用接入 | 2026-Q3 = 5.6',
      '我市 | 应用接入 / 位次 | 2026-Q3 = rank 19',
    ])
    expect(table.entities.map(({ kind }) => kind)).toEqual(['member', 'aggregate'])
    expect(table.indicators.find(({ kind }) => kind === 'rank')?.ranksOf).toBe('数据开放共享')
    expect(result.issues.map(({ code, at }) => [code, at.column])).toContainEqual(['movementColumn', 6])
  })

  it('S4 published ranks against published scores: equal ones ranked apart, and one that is none’s', async () => {
    const { tables, issues } = await readSheet(`
      2026年第47周县区排名|
      排名|地区|综合得分|一网通办(40)
      1|甲县|95.1|38
      2|乙县|93.4|37
      3|丙县|92.8|36
      4|丁县|92.8|35
      6|戊县|90|30`)
    expect(tables[0]!.indicators[0]).toMatchObject({ code: '排名', kind: 'rank', ranksOf: '综合得分' })
    const told = issues.filter(({ code }) => /^(?:rank|tie)/.test(code))
    expect(told).toMatchObject([
      {
        code: 'tieRankedApart',
        at: { row: 6, column: 1 },
        params: { value: 92.8, rank: 4, first: 3, firstRow: 5 },
      },
      { code: 'rankDisagrees', at: { row: 7, column: 1 }, params: { stated: 6, rank: 5, value: 90 } },
    ])
  })

  it.each([
    ['ties share the best rank', [1, 2, 2, 4], []],
    ['ties share it and none is skipped', [1, 2, 2, 3], []],
    ['lower scores are better', [4, 2, 2, 1], []],
    ['most ranks are of something else', [3, 1, 4, 2], []],
    ['one rank is wrong', [1, 2, 2, 5], ['rankDisagrees']],
  ])('S4 where %s', async (_, [first, second, third, fourth], codes) => {
    const { issues } = await readSheet(`
      2026年第47周县区得分情况|
      地区|得分|排名
      甲县|90|${first}
      乙县|80|${second}
      丙县|80|${third}
      丁县|70|${fourth}
      平均|80|`)
    expect(issues.map(({ code }) => code).filter((code) => /^(?:rank|tie)/.test(code))).toEqual(codes)
  })

  it('a share against the counts beside it, where most rows agree', async () => {
    const { issues } = await readSheet(`
      2026年10月评价情况|
      地区|评价|满意|好评率
      甲县|200|199|99.5
      乙县|400|396|99
      丙县|80|60|75
      丁县|50|49|89
      戊县|10|10|100`)
    expect(issues).toEqual([
      {
        code: 'shareDisagrees',
        at: { file: '表.xlsx', sheet: 'Sheet1', row: 6, column: 4 },
        params: { stated: 89, numerator: 49, denominator: 50, percent: 98 },
      },
    ])
  })

  it('rates that no counts beside them explain are left alone', async () => {
    const { issues } = await readSheet(`
      2026年10月评价情况|
      地区|评价|办件|好评率
      甲县|200|240|99.5
      乙县|400|500|99
      丙县|80|90|75
      丁县|50|60|89`)
    expect(issues).toEqual([])
  })
})

describe('what a table does not say itself', () => {
  const counties = `
    办件情况|
    地区|受理量|办结量
    甲县|10|9
    合计|10|9`

  it('is its sheet’s, or its file’s', async () => {
    expect((await readSheet(counties, { file: '办件情况（2026年10月）.xlsx' })).seen).toMatchObject({
      periodSaid: 'file',
      firstPeriod: { kind: 'month', year: 2026, month: 10 },
    })
  })

  it('is asked, never taken from the clock', async () => {
    const asked = await readSheet(counties, { file: '第47周.xlsx' })
    expect([asked.needs, asked.tables]).toEqual([['period'], []])
    const period = { kind: 'week', year: 2026, week: 47 } as const
    const told = await readSheet(counties, { file: '第47周.xlsx', hints: { period } })
    expect(told.tables[0]!.periods).toEqual([period])
    expect(told.seen?.periodSaid).toBe('user')
  })

  it('is asked for months without a year, and a year is enough of an answer', async () => {
    const text = `
      各县区受理量（件）|
      地区|9月|10月
      甲县|120|90
      乙县|180|155`
    const asked = await readSheet(text)
    expect([asked.needs, asked.tables]).toEqual([['period'], []])
    const told = await readSheet(text, { hints: { period: { kind: 'year', year: 2026 } } })
    expect(told.needs).toEqual([])
    expect(factLines(told.tables[0]!).slice(0, 2)).toEqual([
      '甲县 | 各县区受理量 | 2026-09 = 120',
      '甲县 | 各县区受理量 | 2026-10 = 90',
    ])
  })

  it('may be whose it is: one sheet a county', async () => {
    const text = `
      重点指标|
      指标|单位|2026年9月|2026年10月
      受理量|件|510|498
      办结率|%|99.1|99.4`
    const results = await readBook(bytesOf(bookOf({ 甲县: sheetOf(text), 乙县: sheetOf(text) })))
    expect(results.map(({ tables, needs }) => [tables[0]!.entities[0]!.code, needs])).toEqual([
      ['甲县', []],
      ['乙县', []],
    ])
    expect(results[0]!.tables[0]!.indicators.map(({ unit }) => unit?.zh)).toEqual(['件', '%'])
  })

  it('is asked where neither sheet nor file is named after an office', async () => {
    const text = `
      重点指标|
      指标|单位|2026年9月|2026年10月
      受理量|件|510|498`
    const asked = await readSheet(text, { file: '汇总.xlsx' })
    expect(asked.needs).toEqual(['entity'])
    const told = await readSheet(text, { file: '汇总.xlsx', hints: { entityName: '甲县' } })
    expect([told.needs, told.tables[0]!.entities[0]!.code]).toEqual([[], '甲县'])
  })
})

describe('what was found', () => {
  it('is there to be shown over the sheet, and to be corrected', async () => {
    const text = `
      2026年10月办件情况|
      地区|受理量|办结量
      甲县|10|9
      全域|10|9`
    const seen = await readSheet(text)
    expect(seen.found?.map(({ parts }) => parts.valueColumns)).toEqual([[2, 3]])
    expect(seen.grid).toMatchObject({
      rows: [
        ['2026年10月办件情况', ''],
        ['地区', '受理量', '办结量'],
        ['甲县', '10', '9'],
        ['全域', '10', '9'],
      ],
      lastRow: 4,
      lastColumn: 3,
    })
    const hints = { parts: [{ valueColumns: [2], oddRows: [{ row: 4, kind: 'total' }] }] } as const
    const corrected = await readSheet(text, { hints })
    expect(corrected.layout).toBe('madeTable')
    expect(factLines(corrected.tables[0]!)).toEqual([
      '甲县 | 受理量 | 2026-10 = 10',
      '全域 | 受理量 | 2026-10 = 10',
    ])
    expect(corrected.tables[0]!.entities[1]!.kind).toBe('aggregate')
  })

  it('is there for a text file made the same way', async () => {
    const result = await readText('2026年10月办件情况,,\n地区,许可,\n,受理,办结\n甲县,10,9\n乙县,20,19\n')
    expect(result).toMatchObject({ layout: 'madeTable', needs: [] })
    expect(factLines(result.tables[0]!)).toEqual([
      '甲县 | 许可 / 受理 | 2026-10 = 10',
      '甲县 | 许可 / 办结 | 2026-10 = 9',
      '乙县 | 许可 / 受理 | 2026-10 = 20',
      '乙县 | 许可 / 办结 | 2026-10 = 19',
    ])
  })

  it('leaves a plain table to its layout, with its figures checked all the same', async () => {
    const result = await readText(
      '2026年10月情况,,\n地区,评价,满意,满意率\n甲县,200,199,99.5\n乙县,400,396,99\n丙县,80,60,75\n丁县,50,49,89\n',
    )
    expect(result.layout).toBe('entityByIndicator')
    expect(codesOf(result)).toEqual(['shareDisagrees'])
  })
})
