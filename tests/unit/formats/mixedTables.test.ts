import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../helpers/factTables'
import { factAt, factLines } from './factRows'
import { readText } from './readText'

const linesOf = (tables: Parameters<typeof factLines>[0][]) => tables.flatMap(factLines)

describe('several tables in one file are read each by its own header', () => {
  const first = '得分\n城市,2023,2024\n甲市,1,2\n乙市,3,4\n'
  const firstFacts = [
    '甲市 | 得分 | 2023 = 1',
    '甲市 | 得分 | 2024 = 2',
    '乙市 | 得分 | 2023 = 3',
    '乙市 | 得分 | 2024 = 4',
  ]

  it.each([
    [
      'the same kind under its own title',
      '\n时限(天)\n城市,2023,2024\n甲市,5,6\n',
      ['甲市 | 时限(天) | 2023 = 5', '甲市 | 时限(天) | 2024 = 6'],
    ],
    [
      'another kind, and wider',
      '\n\n城市,年份,时限,环节,材料,成本,满意率,网办率\n甲市,2024,1,2,3,4,5,6\n',
      ['时限', '环节', '材料', '成本', '满意率', '网办率'].map(
        (name, at) => `甲市 | ${name} | 2024 = ${at + 1}`,
      ),
    ],
    ['a long one', '\n城市,指标,年份,数值\n甲市,时限,2024,9\n', ['甲市 | 时限 | 2024 = 9']],
  ])('%s', async (_, second, facts) => {
    const { tables, issues, counts } = await readText(first + second)
    expect(linesOf([...tables])).toEqual([...firstFacts, ...facts])
    expect(issues).toEqual([])
    expect(counts).toMatchObject({ entities: 2, values: 4 + facts.length })
  })

  it('D7 with the file’s own rows, in issues too', async () => {
    const { tables, issues } = await readText(`${first}\n时限\n城市,2023,2024\n甲市,5,六\n`)
    expect(factAt(tables[1]!, '甲市', '时限', '2023')).toMatchObject({ row: 8, column: 2 })
    expect(tables[1]!.entities[0]!.seenAt).toBe(8)
    expect(issues).toMatchObject([{ code: 'unparseableCell', at: { row: 8, column: 3 } }])
  })

  it('three of them, beyond the first sixty rows', async () => {
    const long = Array.from({ length: 100 }, (_, at) => `市${at},${at},1`).join('\n')
    const text = ['甲', '乙', '丙'].map((title) => `${title}\n城市,2023,2024\n${long}\n`).join('\n')
    const { tables, counts } = await readText(text)
    expect(tables.map(({ cellValue }) => cellValue.length)).toEqual([200, 200, 200])
    expect(counts).toMatchObject({ rows: 300, entities: 100, indicators: 3, values: 600 })
  })

  it('what the second has to be told is asked', async () => {
    const { needs } = await readText(`${first}\n城市,时限,环节\n甲市,1,2\n乙市,2,3\n`)
    expect(needs).toEqual(['period'])
  })

  it('blank rows, footers and lone remarks begin no table', async () => {
    const { tables } = await readText(`${first}\n\n丙市,5,6\n\n另有说明\n丁市,7,8\n\n注：试算\n`)
    expect(tables).toHaveLength(1)
    expect(factLines(tables[0]!).slice(4)).toEqual([
      '丙市 | 得分 | 2023 = 5',
      '丙市 | 得分 | 2024 = 6',
      '丁市 | 得分 | 2023 = 7',
      '丁市 | 得分 | 2024 = 8',
    ])
  })

  it('a header that comes again in the middle is no row', async () => {
    const { tables, issues } = await readText('得分\n城市,2023,2024\n甲市,1,2\n城市,2023,2024\n乙市,3,4\n')
    expect(factLines(tables[0]!)).toEqual(firstFacts)
    expect(issues).toEqual([])
  })
})

describe('rows that title a section are no entities and no indicators', () => {
  it('among entities', async () => {
    const { tables, counts } = await readText(
      '得分\n单位,2023,2024\n一、县（市、区）,,\n甲县,1,2\n二、市直部门,,\n甲局,3,4\n丙局,,\n',
    )
    expect(tables[0]!.entities.map(({ code }) => code)).toEqual(['甲县', '甲局', '丙局'])
    expect(counts!.rows).toBe(3)
  })

  it('among indicators', async () => {
    const { tables } = await readText(
      '地区：甲省\n指标,2023,2024\n一、开办企业,,\n环节(个),1,2\n（二）纳税:,,\n次数(次),3,4\n',
    )
    expect(tables[0]!.indicators.map(({ code }) => code)).toEqual(['环节(个)', '次数(次)'])
  })
})

describe('a comma before decimals', () => {
  it.each([
    [
      'divided by semicolons',
      '得分;;\n城市;2023;2024\n甲市;62,7;1.234,5\n乙市;0,25;12,0\n',
      [62.7, 1234.5, 0.25, 12],
    ],
    ['divided by tabs', '得分\t\t\n城市\t2023\t2024\n甲市\t62,7\t-5,0\n', [62.7, -5]],
    ['in quotes', '得分,,\n城市,2023,2024\n甲市,"62,7","10,05"\n', [62.7, 10.05]],
    ['with spaces between thousands', '得分;;\n城市;2023;2024\n甲市;1 234,5;62,7\n', [1234.5, 62.7]],
  ])('%s', async (_, text, values) => {
    const { tables, issues } = await readText(text)
    expect(numbersOf(tables[0]!.cellValue)).toEqual(values)
    expect(issues[0]).toMatchObject({ code: 'decimalComma', params: { count: values.length } })
  })

  it('1,234 alone is a thousand, as nothing says otherwise', async () => {
    const { tables, issues } = await readText('得分\n城市,2023,2024\n甲市,"1,234","5,678"\n')
    expect(numbersOf(tables[0]!.cellValue)).toEqual([1234, 5678])
    expect(issues.map(({ code }) => code)).toEqual(['thousandsSeparator'])
  })

  it('1,234 beside 62,7 is a decimal where the comma does not divide fields', async () => {
    const { tables } = await readText('得分;;\n城市;2023;2024\n甲市;1,234;62,7\n')
    expect(numbersOf(tables[0]!.cellValue)).toEqual([1.234, 62.7])
  })

  it('is settled by column: one with decimal points keeps its thousands', async () => {
    const { tables, issues } = await readText('得分\n城市,2023,2024\n甲市,"62,7","1,234"\n乙市,"3,5",1.5\n')
    expect(numbersOf(tables[0]!.cellValue)).toEqual([62.7, 1234, 3.5, 1.5])
    expect(issues.map(({ code, params }) => [code, params?.['count']])).toEqual([
      ['decimalComma', 2],
      ['thousandsSeparator', 1],
    ])
  })

  it('in a column that has points too is told as unreadable, not guessed', async () => {
    const { issues } = await readText('得分\n城市,2023,2024\n甲市,"62,7",1\n乙市,3.5,2\n')
    expect(issues).toMatchObject([{ code: 'unparseableCell', params: { text: '62,7' } }])
  })
})
