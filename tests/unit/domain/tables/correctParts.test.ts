import { describe, expect, it } from 'vitest'
import { correctParts } from '../../../../src/domain/tables/correctParts'
import type { TableParts } from '../../../../src/domain/tables/tableParts'

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

describe('corrects the parts of a table', () => {
  it('keeps what the correction is silent of', () => {
    expect(correctParts(found, {})).toEqual(found)
  })

  it('gives a column that became a label to the labels alone', () => {
    const parts = correctParts(found, {
      labels: [
        { column: 2, holds: 'entity' },
        { column: 5, holds: 'group' },
      ],
    })
    expect(parts.valueColumns).toEqual([3, 4])
    expect(parts.oddColumns).toEqual([])
  })

  it('gives a row that became a level of the header to the header, and begins the body under it', () => {
    const parts = correctParts(found, {
      headers: [
        { row: 3, holds: 'indicator' },
        { row: 4, holds: 'unit' },
      ],
    })
    expect(parts).toMatchObject({ firstBodyRow: 5, lastBodyRow: 8 })
    const above = correctParts(found, {
      headers: [
        { row: 2, holds: 'period' },
        { row: 3, holds: 'indicator' },
      ],
    })
    expect(above).toMatchObject({ aboutRows: [], firstBodyRow: 4 })
  })

  it('ends the body above corrected notes, and where the table does without any', () => {
    expect(correctParts(found, { noteRows: [7, 8, 9] })).toMatchObject({ lastBodyRow: 6, oddRows: [] })
    expect(correctParts(found, { noteRows: [] })).toMatchObject({ lastBodyRow: 9, noteRows: [] })
  })

  it('ends the body where it is told to, and never above its first row', () => {
    expect(correctParts(found, { lastBodyRow: 5 })).toMatchObject({ lastBodyRow: 5, oddRows: [] })
    expect(correctParts(found, { firstBodyRow: 7, lastBodyRow: 5 })).toMatchObject({
      firstBodyRow: 7,
      lastBodyRow: 7,
    })
  })

  it('reaches as far as the corrected parts do', () => {
    const parts = correctParts(found, { valueColumns: [3, 4, 5, 6], noteRows: [9, 10] })
    expect(parts.range).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 10, lastColumn: 6 })
  })

  it('takes what holds for the whole table', () => {
    expect(correctParts(found, { unit: { is: '件', in: 'user' } }).unit).toEqual({ is: '件', in: 'user' })
  })
})
