import { describe, expect, it } from 'vitest'
import { columnChoices, rowChoices } from '../../../src/components/importing/grid/partRoles'
import { columnWidths, gridLines } from '../../../src/components/importing/grid/gridLines'
import { coverOf } from '../../../src/components/importing/grid/useGridSelection'
import type { TableParts } from '../../../src/domain/tables/tableParts'
import type { SheetGrid } from '../../../src/formats/tables/sheetGrid'

const parts: TableParts = {
  range: { firstRow: 1, firstColumn: 1, lastRow: 40, lastColumn: 3 },
  titleRows: [1],
  aboutRows: [],
  headers: [{ row: 2, holds: 'indicator' }],
  labels: [{ column: 2, holds: 'entity' }],
  valueColumns: [3],
  firstBodyRow: 3,
  lastBodyRow: 39,
  oddRows: [{ row: 39, kind: 'total' }],
  oddColumns: [],
  noteRows: [40],
}
/** The first three rows and the last two of forty; the title over all columns, 合计 over 序号 and 单位. */
const grid: SheetGrid = {
  rows: [['周报'], ['序号', '单位', '受理量'], ['1', '市住建局', '12']],
  lastRows: [['合计', '', '12'], ['注：略']],
  merges: [
    { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 },
    { firstRow: 39, firstColumn: 1, lastRow: 39, lastColumn: 2 },
  ],
  hiddenRows: [3],
  hiddenColumns: [],
  lastRow: 40,
  lastColumn: 3,
}

describe('a sheet with its parts', () => {
  const lines = gridLines(grid, [parts])

  it('has its beginning and its end, with the gap between them', () => {
    expect(lines.map(({ row, isAfterGap, isHidden }) => [row, isAfterGap, isHidden])).toEqual([
      [1, false, false],
      [2, false, false],
      [3, false, true],
      [39, true, false],
      [40, false, false],
    ])
  })

  it('draws a merged cell once, as what the columns are that it reaches over', () => {
    expect(lines[0]!.cells).toMatchObject([{ column: 1, columnSpan: 3, part: { is: 'title' } }])
    expect(lines[3]!.cells).toMatchObject([
      { column: 1, columnSpan: 2, part: { is: 'total' } },
      { column: 3, columnSpan: 1, part: { is: 'total' } },
    ])
    expect(lines[2]!.cells.map(({ part }) => part?.is)).toEqual(['leftOut', 'label', 'value'])
  })

  it('runs the edge of a table around it', () => {
    expect(lines[0]!.cells[0]!.edges).toEqual(['top', 'left', 'right'])
    expect(lines[4]!.cells.map(({ edges }) => edges)).toEqual([
      ['bottom', 'left'],
      ['bottom'],
      ['bottom', 'right'],
    ])
  })

  it('knows the cell that covers another', () => {
    expect(coverOf(lines, { row: 0, column: 2 })).toEqual({ row: 0, column: 0 })
    expect(coverOf(lines, { row: 3, column: 1 })).toEqual({ row: 3, column: 0 })
    expect(coverOf(lines, { row: 2, column: 1 })).toEqual({ row: 2, column: 1 })
  })

  it('draws a cell merged over rows in the first of those shown', () => {
    const down = { firstRow: 3, firstColumn: 2, lastRow: 39, lastColumn: 2 }
    const merged = gridLines({ ...grid, merges: [down] }, [parts])
    expect(merged[2]!.cells.find(({ column }) => column === 2)).toMatchObject({ rowSpan: 2 })
    expect(merged[3]!.cells.map(({ column }) => column)).toEqual([1, 3])
    expect(coverOf(merged, { row: 3, column: 1 })).toEqual({ row: 2, column: 1 })
  })
})

it('has columns as wide as what stands in them alone, and cuts long texts', () => {
  const long = { ...grid, rows: [...grid.rows, ['', '某某'.repeat(20), '1,286']] }
  // 3 + 3 letters of 1 em; 14 at the most; 受理量 is wider than five signs of 0.6.
  expect(columnWidths(gridLines(long, [parts]), ['对象对象对象', 'B', 'C'])).toEqual([6, 14, 3])
})

it('means one thing with every letter', () => {
  const letters = [...rowChoices, ...columnChoices].flatMap(({ key }) => key ?? [])
  expect(new Set(letters).size).toBe(letters.length)
})
