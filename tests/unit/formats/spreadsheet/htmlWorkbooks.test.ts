import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../../src/domain/approvals/dayNumber'
import { usualCaseRules } from '../../../../src/domain/approvals/caseRules'
import { china } from '../../domain/approvals/calendars'
import { factAt } from '../factRows'
import { bookOf, bytesOf, readBook } from './madeWorkbooks'

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text))

// 甲县 and 乙县 in GB18030.
const gbk = Uint8Array.from([
  ...bytes('<html><table><tr><td>city</td><td>2023</td><td>2024</td></tr><tr><td>'),
  ...[0xbc, 0xd7, 0xcf, 0xd8],
  ...bytes('</td><td>1</td><td>2</td></tr><tr><td>'),
  ...[0xd2, 0xd2, 0xcf, 0xd8],
  ...bytes('</td><td>3</td><td>4</td></tr></table></html>'),
])

describe('pages of HTML under the name .xls', () => {
  it('are read as text: codes keep their zeros, spans and entities count, a table within a cell is its text', async () => {
    const page =
      '<html><head><style>td { color: red }</style></head><body><table border=1>' +
      '<tr><td colspan="4">得分&nbsp;<br>（一）</td></tr>' +
      '<tr><th>代码<th>地区<th>2023年<th>2024年</tr>' +
      '<tr><td>00123</td><td rowspan=1>甲&amp;县</td><td>1,234.5</td><td>85.3%</td></tr>' +
      '<tr><td>110101199003078888</td><td>乙县<table><tr><td>注</td></tr></table></td><td>2</td><td>&#51;</td></tr>' +
      '</table></body></html>'
    const [result] = await readBook(bytes(page), {}, '旧.xls')
    const table = result!.tables[0]!
    expect(table.entities.map(({ code }) => code)).toEqual(['00123', '110101199003078888'])
    expect(table.entities.map(({ names }) => names.zh)).toEqual(['甲&县', '乙县注'])
    expect([...table.cellValue.blocks[0]!]).toEqual([1234.5, 85.3, 2, 3])
    expect([...table.runRow]).toEqual([3, 4])
  })

  it('in GB18030', async () => {
    const [result] = await readBook(gbk, {}, '旧.xls')
    expect(result).toMatchObject({ encoding: 'gb18030' })
    expect(factAt(result!.tables[0]!, '乙县', '旧', '2024')?.value).toBe(4)
  })

  it('cut off anywhere, or opened without end, without a throw', async () => {
    for (let length = 0; length < gbk.length; length += 7)
      expect(await readBook(gbk.slice(0, length))).toHaveLength(1)
    expect(await readBook(bytes('<table>'.repeat(20_000)))).toHaveLength(1)
    expect(await readBook(bytes(`<table><tr>${'<td rowspan=65000 colspan=1000>x'.repeat(50)}`))).toHaveLength(
      1,
    )
  })
})

describe('names and kinds', () => {
  const rows = [['得分'], ['地区', '2023年', '2024年'], ['甲县', 1, 2], ['乙县', 3, 4]]

  it.each([
    ['a workbook named .csv', bytesOf(bookOf({ 表: rows })), '数据.csv'],
    ['an old workbook named .xlsx', bytesOf(bookOf({ 表: rows }), 'biff8'), '数据.xlsx'],
    ['a CSV named .xls', bytes(rows.map((cells) => cells.join(',')).join('\n')), '数据.xls'],
    ['a TSV named .et', bytes(rows.map((cells) => cells.join('\t')).join('\n')), '数据.et'],
  ])('%s is read by its bytes', async (_, content, name) => {
    const [result] = await readBook(content, {}, name)
    expect(result!.counts?.values).toBe(4)
  })

  it('workbooks within a zip are read, each under its name', async () => {
    const zip = zipSync({
      '甲.xlsx': bytesOf(bookOf({ 表: rows })),
      '乙.xls': bytesOf(bookOf({ 表: rows }), 'biff8'),
    })
    const results = await readBook(new Uint8Array(zip), {}, '报表.zip')
    expect(results.map(({ file, counts }) => [file, counts?.values])).toEqual([
      ['报表.zip › 甲.xlsx', 4],
      ['报表.zip › 乙.xls', 4],
    ])
  })

  it('a case log in a workbook is counted like any other, its rows not kept', async () => {
    const log = [
      ['办件编号', '事项名称', '实施部门', '受理时间', '办结时间', '承诺时限', '状态'],
      ['1', '抵押登记', '甲局', '2026-03-02', '2026-03-03', '5工作日', '已办结'],
      ['2', '抵押登记', '甲局', '2026-03-02', '2026-03-04', '5工作日', '已办结'],
    ]
    const cases = { rules: usualCaseRules, calendar: china, today: dayNumber('2026-11-20') }
    const [result] = await readBook(bytesOf(bookOf({ 明细: log })), { cases })
    expect(result).toMatchObject({ layout: 'caseLog', preview: [], tables: [], issues: [] })
    expect(result!.cases!.counts).toMatchObject({ rows: 2, finished: 2, broken: 0 })
  })
})
