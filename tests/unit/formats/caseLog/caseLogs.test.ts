import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casePanels, wholeCity } from '../../../../src/domain/approvals/casePanels'
import { mergeCubes } from '../../../../src/domain/approvals/mergeCubes'
import { isoDay } from '../../../../src/domain/approvals/dayNumber'
import { CsvRows } from '../../../../src/formats/csv/csvRows'
import { FieldRows } from '../../../../src/formats/caseLog/fieldRows'
import type { CaseLogRead } from '../../../../src/formats/caseLog/caseLog'
import { countLog, readLog, type LogOptions } from './countLog'

/** What a log says of the whole city in a quarter, by the end of the indicator's code. */
async function quarterOf(
  text: string,
  options?: LogOptions,
  period = '2026-Q4',
): Promise<Record<string, number>> {
  const { cube, departments } = await countLog(text, options)
  const keys = Uint32Array.from(departments, (_, at) => at)
  const figures = casePanels(mergeCubes(undefined, [{ cube, departments: keys }])).flatMap(
    ({ indicator, cells }) =>
      cells
        .filter((cell) => cell.entity === wholeCity && cell.period === period && cell.value !== undefined)
        .map(({ value }) => [indicator.code.replace('cases.', ''), value!] as const),
  )
  return Object.fromEntries(figures)
}

const window = ({ first, last }: CaseLogRead) => [first, last].map((day) => day !== undefined && isoDay(day))

describe('a log as an office exports it (A2)', () => {
  const gb = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))

  it('reads GB18030', async () => {
    // 事项名称,实施部门,受理时间,办结时间 / 不动产登记,市资规局,…
    const names = gb('cac2cfeec3fbb3c62ccab5caa9b2bfc3c52ccadcc0edcab1bce42cb0ecbde1cab1bce40a')
    const row = [
      ...gb('b2bbb6afb2fab5c7bcc72ccad0d7cab9e6bed62c'),
      ...new TextEncoder().encode('2026-11-13,46345.6\n'),
    ]
    const read = await readLog(new Uint8Array([...names, ...row]))
    expect(read.encoding).toBe('gb18030')
    expect(read.cases?.departments).toEqual(['市资规局'])
    expect(read.cases?.counts.finished).toBe(1)
  })

  it('takes four working days gross and one net of the case in the sheet', async () => {
    const text = `办件编号,事项名称,实施部门,申请人,证件号,电话,申请时间,受理时间,办结时间,法定时限,承诺时限,类型,状态,特别程序,跑动次数,评价
4.50405E+17,商品房预售许可,示例市住建局,某某置业,9145…,139****0000,2026/11/12 21:40,2026-11-13 09:02:11,46345.6,20工作日,7,承诺件,已办结,专家评审(11.16—11.18),0,系统默认好评
`
    expect(await quarterOf(text)).toMatchObject({
      'step.all.spanMean': 4,
      'step.all.approvalMean': 1,
      'step.all.earlyRate': 100,
      'step.all.instantRate': 0,
      'step.all.noVisitRate': 100,
      'step.all.activeRate': 0,
      'step.all.defaulted': 1,
    })
  })

  it('knows its columns by their values where their names are others', async () => {
    const text = `事项,部门,受理日期,办结日期,顾客的话
甲事,甲局,2026-11-02,2026-11-03,非常满意
乙事,甲局,2026-11-02,2026-11-03,不满意
`
    expect(await quarterOf(text)).toMatchObject({ 'step.all.goodRate': 50 })
  })

  it('says what it covers above its header', async () => {
    const text = `办结时间：2026-11-09 至 2026-11-15,,
导出时间：2026-11-16,,
部门,受理时间,办结时间
甲局,2026-11-09,2026-11-10
甲局,2026-11-09,2026-11-18
`
    const { cases, issues } = await readLog(text)
    expect(window(cases!)).toEqual(['2026-11-09', '2026-11-15'])
    expect(issues.map(({ code, at }) => [code, at.row])).toEqual([['caseInFuture', 5]])
  })

  it.each([
    [
      'a year without a calendar',
      '2026-12-30,2027-01-05',
      { today: '2027-02-01' },
      { finished: 1, untimed: 1 },
    ],
    ['no department', '2026-11-02,2026-11-03', {}, { finished: 0, broken: 1 }],
  ] as const)('counts %s and says so', async (_, days, options, counts) => {
    const department = 'broken' in counts ? '' : '甲局'
    const log = await countLog(`部门,受理时间,办结时间\n${department},${days}\n`, options)
    expect(log.counts).toMatchObject(counts)
  })

  it('is asked whose it is where no column says it', async () => {
    const text = '事项名称,受理时间,办结时间\n甲事,2026-11-02,2026-11-03\n'
    expect(await readLog(text)).toMatchObject({ layout: 'caseLog', needs: ['entity'], issues: [] })
  })

  it.each([
    ['indicators by year', '部门,2024,2025\n甲局,1,2\n'],
    ['items', '事项名称,实施主体,法定时限,承诺时限\n甲事,甲局,20,5\n'],
    ['counts by week', '单位,受理量,办结量\n甲局,20,5\n'],
  ])('is not a table of %s', async (_, text) => {
    expect((await readLog(text)).layout).not.toBe('caseLog')
  })

  it('tells a tenth of rows that cannot be read by their numbers', async () => {
    const rows = Array.from({ length: 100 }, (_, at) =>
      at % 10 === 4 ? '甲局,2026-11-05,2026-11-03' : '甲局,2026-11-02,2026-11-03',
    )
    const { cases, issues } = await readLog(`部门,受理时间,办结时间\n${rows.join('\n')}\n`)
    expect(cases?.counts).toMatchObject({ rows: 100, finished: 90, broken: 10 })
    expect(issues.map(({ at }) => at.row)).toEqual([6, 16, 26, 36, 46, 56, 66, 76, 86, 96])
  })
})

describe('a whole process (A2b)', () => {
  it('may be a row: 72 working days, of which 29 are taken off', async () => {
    const text = `项目代码,项目,类型,立项受理,施工许可核发,跨度,扣除,审批用时,超时环节,责任单位
2511-01,标准厂房二期,园区,2026.8.3,2026.11.17,72,29,43,/,市住建局、市自然资源局
`
    expect(await quarterOf(text)).toMatchObject({
      'whole.parkPermit.spanMean': 72,
      'whole.parkPermit.approvalMean': 43,
    })
    expect((await countLog(text)).departments).toEqual(['市住建局'])
  })

  const steps = `项目代码,事项名称,实施部门,受理时间,办结时间
A,企业开办 设立登记,市场监管局,2026-11-02,2026-11-03
A,企业开办 公章刻制,公安局,2026-11-03,2026-11-05
B,企业开办 设立登记,市场监管局,2026-10-29,2026-11-04
C,企业开办 设立登记,市场监管局,2026-11-04,2026-11-05
C,企业开办 公章刻制,公安局,2026-11-05,
,企业开办 公章刻制,公安局,2026-11-04,2026-11-06
`

  it('may be joined of steps: not one that began before the log, nor one with a step open', async () => {
    const log = await countLog(steps, { hints: { exported: '2026-11-06' } })
    expect(log.counts).toMatchObject({ finished: 5, open: 1, wholes: 0 })
    // With the days of the log said, A lies in it whole: from Monday to Thursday.
    const said = `办结时间：2026-11-01 至 2026-11-06,,,,\n${steps}`
    expect((await countLog(said)).counts.wholes).toBe(1)
    expect(await quarterOf(said)).toMatchObject({
      'whole.business.finished': 1,
      'whole.business.spanMean': 3,
      'step.business.finished': 5,
    })
  })
})

describe('rows of a few columns', () => {
  const texts = fc.array(
    fc.array(fc.constantFrom('a', '12', '', ' ', '局', '"x"', '"a,b"', '"a\nb"', '"a""b"'), {
      minLength: 1,
      maxLength: 5,
    }),
    { maxLength: 12 },
  )

  it('are those of the CSV parser, however the text is cut', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(80), { maxLength: 6 }), fc.boolean(), (table, cuts, ends) => {
        const text = table.map((cells) => cells.join(',')).join('\n') + (ends ? '\n' : '')
        const shape = { delimiter: ',', width: 5, wrapped: false } as const
        const places = [
          0,
          ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b),
          text.length,
        ]
        const pieces = places.slice(1).map((to, at) => text.slice(places[at], to))
        const columns = [0, 2, 3]
        const seen: string[] = []
        const expected: string[] = []
        const shown = (cells: readonly string[], row: number): string =>
          `${row} ${columns.map((column) => cells[column] ?? '').join('|')}`
        const fields = new FieldRows(columns, (cells, row) => void seen.push(shown(cells, row)), 1000, shape)
        const parser = new CsvRows((cells, row) => void expected.push(shown(cells, row)), 1000, shape)
        for (const piece of pieces) {
          fields.push(piece)
          parser.push(piece)
        }
        fields.finish()
        parser.finish()
        expect(seen).toEqual(expected)
      }),
    )
  })
})
