import { describe, expect, it } from 'vitest'
import { findTables } from '../../../../src/formats/tables/findTables'
import { handMadeSheet, rowsOf } from './handMadeSheet'

function shapesOf(text: string): string[] {
  return findTables(handMadeSheet(rowsOf(text))).map(({ shape }) => shape)
}

const first = `
政务服务周报（11月6日—11月12日）
单位：件、%
序号|单位|受理量（第46周）|办结量|好评率
1|市住建局|11|10|98
2|市公安局|12|12|99
合计||23|22|98
注：含上期结转。
`

const next = `
政务服务周报（11月13日—11月19日）

单位：件、%
序号|单位|受理量（第47周）|办结量|好评率
1|市教育局|21|20|97
2|市公安局|22|22|96
3|市水利局|22|22|96
合计||65|64|98
`

describe('a table’s shape', () => {
  it('is next week’s too, with other dates, rows, names and figures', () => {
    expect(shapesOf(next)).toEqual(shapesOf(first))
    expect(shapesOf(first)).toHaveLength(1)
  })

  it('does not change with the number of periods', () => {
    const [two] = shapesOf('\n地区|2026年8月|2026年9月\n甲县|1|2\n乙县|3|4\n')
    const [three] = shapesOf('\n地区|2026年8月|2026年9月|2026年10月\n甲县|1|2|5\n乙县|3|4|6\n')
    expect(three).toBe(two)
  })

  it('does not change with the names of entities across', () => {
    const [two] = shapesOf('\n指标|甲县|乙县\n受理量|1|2\n办结率|3|4\n')
    const [three] = shapesOf('\n指标|甲县|乙县|丙县\n受理量|1|2|5\n办结率|3|4|6\n')
    expect(three).toBe(two)
  })

  it.each([
    ['another indicator', first.replace('好评率', '差评率')],
    ['a further indicator', first.replaceAll('|98\n', '|98|1\n').replace('|好评率', '|好评率|超期件')],
    ['another column of names', first.replace('|单位|', '|地区|')],
  ])('is another with %s', (_, text) => {
    expect(shapesOf(text)).toHaveLength(1)
    expect(shapesOf(text)).not.toEqual(shapesOf(first))
  })
})
