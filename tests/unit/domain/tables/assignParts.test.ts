import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignColumns, type ColumnRole } from '../../../../src/domain/tables/assignColumns'
import { assignRows, type RowRole } from '../../../../src/domain/tables/assignRows'
import { blankParts } from '../../../../src/domain/tables/blankParts'
import { correctParts } from '../../../../src/domain/tables/correctParts'
import { columnPart, partAt, rowPart } from '../../../../src/domain/tables/partAt'
import type { PartsCorrection, TableParts } from '../../../../src/domain/tables/tableParts'

/** Title, unit line, header, four departments, their sum, a note; 序号 in column 1. */
const found: TableParts = {
  range: { firstRow: 1, firstColumn: 1, lastRow: 9, lastColumn: 5 },
  titleRows: [1],
  aboutRows: [2],
  headers: [{ row: 3, holds: 'indicator' }],
  labels: [{ column: 2, holds: 'entity' }],
  valueColumns: [3, 4, 5],
  firstBodyRow: 4,
  lastBodyRow: 8,
  oddRows: [{ row: 8, kind: 'total' }],
  oddColumns: [{ column: 5, kind: 'total' }],
  noteRows: [9],
}

const header = { header: 'indicator' } as const

function withRows(rows: readonly number[], role: RowRole, before: PartsCorrection = {}): TableParts {
  return correctParts(found, assignRows(found, before, rows, role))
}
function withColumns(columns: readonly number[], role: ColumnRole): TableParts {
  return correctParts(found, assignColumns(found, {}, columns, role))
}

describe('a correction of rows (D14)', () => {
  it.each<[string, readonly number[], RowRole, Partial<TableParts>]>([
    [
      'a first department that is a second level',
      [4],
      header,
      {
        headers: [
          { row: 3, holds: 'indicator' },
          { row: 4, holds: 'indicator' },
        ],
        firstBodyRow: 5,
      },
    ],
    [
      'a unit line that is a level of periods',
      [2],
      { header: 'period' },
      {
        aboutRows: [],
        headers: [
          { row: 2, holds: 'period' },
          { row: 3, holds: 'indicator' },
        ],
        firstBodyRow: 4,
      },
    ],
    ['a header that is a department', [3], 'body', { headers: [], firstBodyRow: 3, lastBodyRow: 8 }],
    ['a header that is a title', [3], 'title', { headers: [], titleRows: [1, 3], firstBodyRow: 4 }],
    [
      'a department that is a sum',
      [7],
      'subtotal',
      { oddRows: [{ row: 7, kind: 'subtotal' }, ...found.oddRows] },
    ],
    ['a sum that is a department', [8], 'body', { oddRows: [], lastBodyRow: 8 }],
    ['a note that is a mean', [9], 'mean', { noteRows: [], lastBodyRow: 9 }],
    ['the last rows that are notes', [7, 8], 'note', { noteRows: [7, 8, 9], lastBodyRow: 6, oddRows: [] }],
    [
      'a row that is not of the table',
      [5],
      'skipped',
      { oddRows: [{ row: 5, kind: 'skipped' }, ...found.oddRows] },
    ],
    ['a title that is nothing', [1], 'skipped', { titleRows: [], oddRows: found.oddRows }],
    ['a body that begins lower', [6], 'firstBody', { firstBodyRow: 6, lastBodyRow: 8 }],
    ['a body that ends sooner', [6], 'lastBody', { lastBodyRow: 6, oddRows: [], noteRows: [9] }],
    ['a body that goes on under a note', [10], 'body', { lastBodyRow: 10, noteRows: [] }],
  ])('takes %s', (_what, rows, role, parts) => {
    expect(withRows(rows, role)).toMatchObject(parts)
  })

  it('moves a header that was found too low, row after row', () => {
    const low = { ...found, headers: [{ row: 5, holds: 'indicator' }], firstBodyRow: 6 } as const
    const one = assignRows(low, {}, [3], header)
    const two = assignRows(low, one, [4, 5], 'body')
    expect(correctParts(low, two)).toMatchObject({
      headers: [{ row: 3, holds: 'indicator' }],
      firstBodyRow: 4,
      lastBodyRow: 8,
    })
  })

  it('gives every row one role, whatever was said before', () => {
    const role = fc.constantFrom<RowRole>(
      ...(['title', 'about', header, 'body', 'firstBody', 'lastBody', 'total', 'skipped', 'note'] as const),
    )
    const step = fc.tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
      role,
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let correction: PartsCorrection = {}
        for (const [rows, as] of steps) correction = assignRows(found, correction, rows, as)
        const parts = correctParts(found, correction)
        const rows = [
          ...[...parts.titleRows, ...parts.aboutRows, ...parts.noteRows],
          ...[...parts.headers, ...parts.oddRows].map(({ row }) => row),
        ]
        expect(new Set(rows).size).toBe(rows.length)
        expect(parts.firstBodyRow).toBeLessThanOrEqual(parts.lastBodyRow)
        for (const { row } of parts.headers) expect(row).toBeLessThan(parts.firstBodyRow)
        for (const row of parts.noteRows) expect(row).toBeGreaterThan(parts.lastBodyRow)
      }),
    )
  })
})

describe('a correction of columns (D14)', () => {
  it.each<[string, readonly number[], ColumnRole, Partial<TableParts>]>([
    [
      'figures that are a group',
      [3],
      'group',
      {
        labels: [
          { column: 2, holds: 'entity' },
          { column: 3, holds: 'group' },
        ],
        valueColumns: [4, 5],
      },
    ],
    [
      'another column of entities in place of the first',
      [1],
      'entity',
      { labels: [{ column: 1, holds: 'entity' }] },
    ],
    ['a column that is left out', [5], 'leftOut', { valueColumns: [3, 4], oddColumns: [] }],
    ['a label that is figures', [2], 'value', { labels: [], valueColumns: [2, 3, 4, 5] }],
    ['a sum that is a figure of its own', [5], 'value', { valueColumns: [3, 4, 5], oddColumns: [] }],
    [
      'figures that are a sum',
      [3],
      'total',
      {
        valueColumns: [3, 4, 5],
        oddColumns: [
          { column: 3, kind: 'total' },
          { column: 5, kind: 'total' },
        ],
      },
    ],
  ])('takes %s', (_what, columns, role, parts) => {
    expect(withColumns(columns, role)).toMatchObject(parts)
  })
})

describe('a correction of a file with another number of rows (D14)', () => {
  /** A line more above, and two departments more. */
  const later: TableParts = {
    range: { firstRow: 1, firstColumn: 2, lastRow: 12, lastColumn: 6 },
    titleRows: [1],
    aboutRows: [2, 3],
    headers: [{ row: 4, holds: 'indicator' }],
    labels: [{ column: 3, holds: 'entity' }],
    valueColumns: [4, 5, 6],
    firstBodyRow: 5,
    lastBodyRow: 11,
    oddRows: [{ row: 11, kind: 'total' }],
    oddColumns: [{ column: 6, kind: 'total' }],
    noteRows: [12],
  }

  it('moves with the body, and leaves its end as found', () => {
    const header2 = assignRows(found, {}, [4], { header: 'unit' })
    const { lastBodyRow: _end, ...lasting } = assignColumns(found, header2, [5], 'leftOut')
    expect(correctParts(later, lasting)).toMatchObject({
      headers: [
        { row: 4, holds: 'indicator' },
        { row: 5, holds: 'unit' },
      ],
      valueColumns: [4, 5],
      firstBodyRow: 6,
      lastBodyRow: 11,
      oddRows: [{ row: 11, kind: 'total' }],
    })
  })

  it('is added to in the rows of the later file', () => {
    const { lastBodyRow: _end, ...lasting } = assignRows(found, {}, [4], { header: 'unit' })
    const again = assignRows(later, lasting, [11], 'body')
    expect(again.seenAt).toEqual({ row: 5, column: 3 })
    expect(correctParts(later, again)).toMatchObject({ firstBodyRow: 6, oddRows: [], lastBodyRow: 11 })
  })

  it('leaves out what would lie above the sheet', () => {
    const said: PartsCorrection = { titleRows: [1, 3], seenAt: { row: 6, column: 2 } }
    expect(correctParts(found, said).titleRows).toEqual([1])
  })
})

describe('what a cell is of its table (D14)', () => {
  it.each<[row: number, column: number, string | undefined]>([
    [1, 1, 'title'],
    [2, 5, 'about'],
    [3, 2, 'header'],
    [3, 1, 'leftOut'],
    [4, 1, 'leftOut'],
    [4, 2, 'label'],
    [4, 3, 'value'],
    [4, 5, 'total'],
    [8, 2, 'total'],
    [8, 1, 'leftOut'],
    [9, 1, 'note'],
    [10, 1, undefined],
    [4, 6, undefined],
  ])('in row %i, column %i is %s', (row, column, is) => {
    expect(partAt(found, row, column)?.is).toBe(is)
  })

  it('is nothing yet where no table was found, but for its titles, and becomes one by its header and columns', () => {
    const rows = [['县区情况'], [], ['县区', '用时', '好评'], ['甲县', '3', '4']]
    const blank = blankParts({ rows, lastRow: 6, lastColumn: 3 })
    expect(blank).toMatchObject({ titleRows: [1], firstBodyRow: 3, lastBodyRow: 6 })
    expect(columnPart(blank, 1)).toEqual({ is: 'leftOut' })
    const named = assignColumns(blank, assignRows(blank, {}, [3], header), [1], 'entity')
    const parts = correctParts(blank, assignColumns(blank, named, [2, 3], 'value'))
    expect(parts).toMatchObject({ firstBodyRow: 4, lastBodyRow: 6, valueColumns: [2, 3] })
    expect(rowPart(parts, 3)).toEqual({ is: 'header', holds: 'indicator' })
    expect(rowPart(parts, 2)).toEqual({ is: 'leftOut' })
  })
})
