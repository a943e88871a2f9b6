import { describe, expect, it } from 'vitest'
import { filledOn } from '../../../../src/formats/filledOn'
import type { Sheet, SheetCell } from '../../../../src/formats/spreadsheet/sheet'

function sheetOf(rows: readonly (readonly string[])[]): Sheet {
  const cellOf = (text: string): SheetCell | undefined =>
    text === '' ? undefined : { kind: 'text', value: text, text, format: 'general' }
  return {
    ...{ name: '周报', isHidden: false, lastRow: rows.length, merges: [] },
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cellAt: (row, column) => cellOf(rows[row - 1]?.[column - 1] ?? ''),
    widthOf: (row) => rows[row - 1]?.length ?? 0,
  }
}

describe('the day that a sheet says it was filled in (D12)', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['in one cell', ['填报人：张某', '填报日期：2026年11月20日'], '2026-11-20'],
    ['in the next cell', ['报送时间', '', '2026-11-23'], '2026-11-23'],
    ['in full-width digits', ['上报日期：２０２６．１１．２'], '2026-11-02'],
    ['with a time', ['填报时间:2026/11/20 17:30'], '2026-11-20'],
    ['that does not exist', ['填报日期：2026年2月30日'], undefined],
    ['left open', ['填报日期：    年  月  日'], undefined],
    ['of something else', ['受理日期', '2026-11-20'], undefined],
  ])('%s', (_, cells, day) => {
    expect(filledOn(sheetOf([['周报表'], cells]))).toBe(day)
  })

  it('is looked for above and below the body, not in it', () => {
    const body = Array.from({ length: 200 }, () => ['甲局', '1'])
    const at = (row: number) =>
      body.map((cells, index) => (index === row - 1 ? ['填报日期：2026-11-20'] : cells))
    expect([40, 100, 160].map((row) => filledOn(sheetOf(at(row))))).toEqual([
      '2026-11-20',
      undefined,
      '2026-11-20',
    ])
  })
})
