import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberFormat } from '../../../../src/reports/tableSheet/numberFormat'
import { tableSheet } from '../../../../src/reports/tableSheet/tableSheet'
import { writeWorkbook } from '../../../../src/reports/writeWorkbook'
import { readText, readBytes } from './readBack'

const columns = [{ label: '单位' }, { label: '网办率', numeric: true }, { label: '日期' }]

describe('a table as a workbook', () => {
  it('keeps every digit, leaves the missing empty, and says under it what the figures are', async () => {
    const table = {
      columns,
      rows: [
        ['甲局', 98.62, '2026-11-20'],
        ['乙局', undefined, '——'],
        ['丙局', 100 / 3, '2024-02-29'],
        ['注 按未四舍五入的数值排名'],
      ],
    }
    const sheet = tableSheet({ title: '网办率 第46周', table, notes: ['虚构示例数据', '来源：示例'] })
    expect(sheet.still).toEqual({ rows: 2, columns: 1 })
    const cells = await readBytes(await writeWorkbook([sheet]))
    expect(cells).toEqual([
      ['网办率 第46周'],
      ['单位', '网办率', '日期'],
      ['甲局', 98.62, '2026-11-20'],
      ['乙局', undefined, '——'],
      ['丙局', 100 / 3, '2024-02-29'],
      [],
      ['注 按未四舍五入的数值排名'],
      ['虚构示例数据'],
      ['来源：示例'],
    ])
  })

  it('makes no text a formula', async () => {
    const table = { columns, rows: [['=1+1', 1, '@SUM(A1)']] }
    const sheet = tableSheet({ title: '=2', table, notes: ['+3'] })
    const xml = await readText(await writeWorkbook([sheet]))
    expect(xml).not.toContain('<f>')
    expect((await readBytes(await writeWorkbook([sheet])))[2]).toEqual(["'=1+1", 1, "'@SUM(A1)"])
  })

  it('reads back as the same numbers, whatever they are', async () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true })
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
        const table = { columns, rows: values.map((one, at) => [`单位${at}`, one, '无']) }
        const cells = await readBytes(await writeWorkbook([tableSheet({ title: '表', table, notes: [] })]))
        expect(cells.slice(2).map((row) => row[1])).toEqual(values.map((one) => one + 0))
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    [[98.6, 100], '0.0'],
    [[1, 2, 3], '0'],
    [[12345.5], '#,##0.0'],
    [[100 / 3], '0.00'],
    [[1 / 3], '0.0000'],
    [[1e-7], '0.0000'],
    [[], '0'],
  ])('shows %j as %s', (values, format) => {
    expect(numberFormat(values)).toBe(format)
  })

  it.each(['a/b[c]:d*?', "'引号'", '', '很'.repeat(60)])('names a sheet as Excel allows, of %j', (title) => {
    const { name } = tableSheet({ title, table: { columns, rows: [] }, notes: [] })
    expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u)
  })
})
