import { describe, expect, it } from 'vitest'
import { emptyCatalogue } from '../../../src/domain/catalogue/catalogue'
import { reconcileCatalogue } from '../../../src/domain/catalogue/reconcileCatalogue'
import type { FactTable } from '../../../src/domain/facts/factTable'
import { assemblePanels } from '../../../src/domain/panel/assemblePanels'
import { originOf } from '../../../src/domain/panel/originOf'
import { noteAt, valueAt } from '../../../src/domain/panel/panelReading'
import { factTableOf, type Fact } from '../../helpers/factTables'
import { cellsOf } from '../../helpers/panelCells'

function assemble(...tables: FactTable[]) {
  const { keys } = reconcileCatalogue(emptyCatalogue, tables, [])
  return [...assemblePanels(tables.map((table, file) => ({ table, keys: keys[file]!, importId: 'i', file })))]
}

const facts: Fact[] = [
  { entity: 'A', year: 2020, value: 1 },
  { entity: 'A', year: 2021, value: 0 },
  { entity: 'B', year: 2020, note: { reason: 'noData', text: '..' } },
]

describe('assembling panels', () => {
  it('puts each value at its entity and period, zero included', () => {
    expect(cellsOf(assemble(factTableOf(facts))[0]!.panel)).toEqual({ '0/0': 1, '0/1': 0 })
  })

  it('keeps why a cell is missing, and makes no number of it (D5)', () => {
    const { panel } = assemble(factTableOf(facts))[0]!
    expect(valueAt(panel, 1, 0)).toBeUndefined()
    expect(noteAt(panel, 1, 0)).toEqual({ reason: 'noData', text: '..' })
    expect(noteAt(panel, 1, 1)).toBeUndefined()
  })

  it('makes one panel an indicator', () => {
    const made = assemble(
      factTableOf([
        { ...facts[0]!, indicator: 'X' },
        { ...facts[1]!, indicator: 'Y' },
      ]),
    )
    expect(made.map(({ indicator }) => indicator)).toEqual(['X', 'Y'])
  })

  it('traces every cell to its file, row and column (D7)', () => {
    const { panel, origins } = assemble(factTableOf(facts))[0]!
    expect(originOf(panel, origins, 0, 1)).toEqual({ importId: 'i', file: 0, row: 3, column: 6 })
    expect(originOf(panel, origins, 1, 0)).toEqual({ importId: 'i', file: 0, row: 4, column: 5 })
    expect(originOf(panel, origins, 1, 1)).toBeUndefined()
  })

  it('traces cells of several files each to its own', () => {
    const { panel, origins } = assemble(
      factTableOf([{ entity: 'A', year: 2020, value: 1, row: 7 }], 'one.csv'),
      factTableOf([{ entity: 'A', year: 2021, value: 2, row: 9 }], 'two.csv'),
    )[0]!
    expect(originOf(panel, origins, 0, 0)).toMatchObject({ file: 0, row: 7 })
    expect(originOf(panel, origins, 0, 1)).toMatchObject({ file: 1, row: 9 })
  })

  it('traces a header that stands twice to the column that was used', () => {
    const table = factTableOf([
      { entity: 'A', year: 2020, value: 1 },
      { entity: 'A', year: 2021, value: 2, row: 2 },
      { entity: 'B', year: 2020, value: 3, row: 3 },
    ])
    const twice = { ...table, periods: [table.periods[0]!, table.periods[0]!] }
    const { panel, origins, duplicates } = assemble(twice)[0]!
    expect(duplicates).toHaveLength(1)
    expect(originOf(panel, origins, 0, 0)).toMatchObject({ row: 2, column: 6 })
    expect(originOf(panel, origins, 1, 0)).toMatchObject({ row: 3, column: 5 })
  })

  it.each([
    ['agree', 1, true],
    ['conflict', 2, false],
  ])('reports duplicates that %s with both rows; the later one is used', (_, second, agrees) => {
    const made = assemble(
      factTableOf([
        { entity: 'A', year: 2020, value: 1 },
        { entity: 'A', year: 2020, value: second },
      ]),
    )[0]!
    expect(made.duplicates).toMatchObject([{ firstRow: 2, row: 3, first: 1, second, agrees }])
    expect(cellsOf(made.panel)).toEqual({ '0/0': second })
  })
})
