import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TableParts } from '../../src/domain/tables/tableParts'
import { findTables } from '../../src/formats/tables/findTables'
import { handMadeSheet, type HandCell } from '../unit/formats/tables/handMadeSheet'

const words: readonly HandCell[] = [
  ...[
    '地区',
    '单位',
    '指标',
    '序号',
    '受理量',
    '办结率（%）',
    '排名',
    '备注',
    '甲县',
    '市住建局',
    '其中：网上',
  ],
  ...[
    '合计',
    '小计',
    '平均',
    '一、县区',
    '注：含结转',
    '单位：件',
    '填报单位：',
    '2026年10月',
    '10月',
    '第47周',
  ],
  ...['附件1 情况表', '/', '—', '无业务', '第3名', '≥80%', '↓2', '6/4', '达标', '98.6%', '1,286', '件', '%'],
]
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom<HandCell>(0, 1, 2, 3, 12.5, 2024, 2025, 202610, -3, 1e9) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
)
const junk = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 })
const name = fc.constantFrom<HandCell>(
  '甲县',
  '市住建局',
  '合计',
  '小计',
  '二、部门',
  '其中：乙县',
  null,
  '受理量',
)
const figure = fc.constantFrom<HandCell>(0, 12.5, 2024, '98.6%', '/', '第3名', '↓2', null, '达标')
const table = fc
  .record({
    indent: fc.nat({ max: 3 }),
    header: fc.array(
      fc.constantFrom<HandCell>('受理量', '排名', '2026年10月', '甲县', '单位', '备注', null),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    body: fc.array(fc.tuple(name, fc.array(figure, { maxLength: 4 })), { minLength: 1, maxLength: 6 }),
  })
  .map(({ indent, header, body }) => {
    const blank = Array.from({ length: indent }, () => null)
    return [[...blank, '地区', ...header], ...body.map(([label, figures]) => [...blank, label, ...figures])]
  })
const rows = fc.array(fc.oneof(junk, table), { maxLength: 5 }).map((blocks) => blocks.flat())
const place = fc.nat({ max: 12 }).map((at) => at + 1)
const letters = 'ABCDEFGHIJKLM'
const merge = fc
  .tuple(place, place, fc.nat({ max: 3 }), fc.nat({ max: 3 }))
  .map(([row, column, down, right]) => {
    const last = letters[Math.min(column - 1 + right, 12)]!
    return `${letters[column - 1]!}${row}:${last}${row + down}`
  })
const sheet = fc
  .record({
    rows,
    merges: fc.array(merge, { maxLength: 4 }),
    hiddenRows: fc.array(place, { maxLength: 2 }),
    hiddenColumns: fc.array(place, { maxLength: 1 }),
  })
  .map(({ rows: cells, ...made }) => handMadeSheet(cells, made))

function rolesOfRows(parts: TableParts): number[] {
  return [
    ...parts.titleRows,
    ...parts.aboutRows,
    ...parts.headers.map(({ row }) => row),
    ...parts.noteRows,
    ...parts.oddRows.map(({ row }) => row),
  ]
}

it('finds tables in anything: within the sheet, no row or column in two roles, no figure in two tables', () => {
  fc.assert(
    fc.property(sheet, fc.boolean(), (one, takesHidden) => {
      const claimed = new Set<string>()
      for (const { parts } of findTables(one, { takesHidden })) {
        const { range, headers, firstBodyRow, lastBodyRow, valueColumns, labels, oddRows } = parts
        const inRows = rolesOfRows(parts)
        const columns = [...valueColumns, ...labels.map(({ column }) => column)]
        expect(new Set(inRows).size).toBe(inRows.length)
        expect(new Set(columns).size).toBe(columns.length)
        expect(headers.length).toBeGreaterThan(0)
        expect(valueColumns.length).toBeGreaterThan(0)
        for (const row of [...inRows, firstBodyRow, lastBodyRow]) {
          expect(row).toBeGreaterThanOrEqual(range.firstRow)
          expect(row).toBeLessThanOrEqual(range.lastRow)
        }
        for (const column of columns) {
          expect(column).toBeGreaterThanOrEqual(range.firstColumn)
          expect(column).toBeLessThanOrEqual(range.lastColumn)
        }
        expect(range.firstRow).toBeGreaterThan(0)
        expect(range.lastRow).toBeLessThanOrEqual(one.lastRow)
        expect(Math.max(...headers.map(({ row }) => row))).toBeLessThan(firstBodyRow)
        expect(firstBodyRow).toBeLessThanOrEqual(lastBodyRow)
        expect(oddRows.every(({ row }) => row >= firstBodyRow && row <= lastBodyRow)).toBe(true)
        for (let row = firstBodyRow; row <= lastBodyRow; row++)
          for (const column of valueColumns) {
            expect(claimed.has(`${row} ${column}`)).toBe(false)
            claimed.add(`${row} ${column}`)
          }
      }
    }),
  )
})
