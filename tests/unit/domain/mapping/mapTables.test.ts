import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { emptyCatalogue, type Catalogue } from '../../../../src/domain/catalogue/catalogue'
import { reconcileCatalogue } from '../../../../src/domain/catalogue/reconcileCatalogue'
import type { FactTable } from '../../../../src/domain/facts/factTable'
import { numberAt } from '../../../../src/domain/facts/numberBlocks'
import type { Mapping, NameChoice } from '../../../../src/domain/mapping/mapping'
import { mapTables } from '../../../../src/domain/mapping/mapTables'
import { factTableOf, numbersOf, type Fact } from '../../../helpers/factTables'

const catalogue: Catalogue = {
  ...emptyCatalogue,
  entities: [
    { key: 1, code: 'D01', names: { zh: '市住建局' }, kind: 'member' },
    { key: 2, code: 'D02', names: { zh: '合计' }, kind: 'aggregate' },
  ],
  indicators: [{ code: 'INV', names: { zh: '投资额' }, unit: { zh: '元' }, kind: 'value' }],
}

const table = factTableOf([
  { entity: '住健局', indicator: '投资额(万元)', year: 2025, value: 1.1 },
  { entity: '住健局', indicator: '办结量', year: 2025, value: 7 },
  { entity: '合计', indicator: '投资额(万元)', year: 2025, note: { reason: 'noData', text: '..' } },
  { entity: '备注', indicator: '投资额(万元)', year: 2026, value: 9, note: { bound: '≤' } },
])

function mapped(mapping: Partial<Mapping>, of: FactTable = table): FactTable {
  return mapTables([of], { entities: [], indicators: [], ...mapping }, catalogue)[0]!
}

/** Every cell as text, in order: who, what, row, value, note. */
function cellsOf(of: FactTable): string[] {
  return Array.from(of.runRow).flatMap((row, run) => {
    const cells = []
    for (let cell = of.runStarts[run]!; cell < of.runStarts[run + 1]!; cell++)
      cells.push(
        [
          of.entities[of.runEntity[run]!]!.code,
          of.indicators[of.runIndicator[run]!]!.code,
          row,
          numberAt(of.cellValue, cell),
          JSON.stringify(of.notes.get(cell) ?? {}),
        ].join(' '),
      )
    return cells
  })
}

describe('a mapping laid over tables (D10)', () => {
  it('leaves what no decision is about as it is', () => {
    expect(mapped({ entities: [['某局', { kind: 'skip' }]] })).toBe(table)
  })

  it('calls who is known by the code of the dataset', () => {
    const { entities } = mapped({ entities: [['住健局', { kind: 'known', code: 'D01' }]] })
    expect(entities[0]).toEqual({ code: 'D01', names: { en: '住健局' }, kind: 'member' })
    expect(entities[1]).toBe(table.entities[1])
  })

  it('keeps an aggregate of the dataset one, whatever the file takes it for (D1)', () => {
    const { entities } = mapped({ entities: [['合计', { kind: 'known', code: 'D02' }]] })
    expect(entities[1]!.kind).toBe('aggregate')
  })

  it('leaves out what is skipped, and nothing else', () => {
    const left = mapped({
      entities: [['备注', { kind: 'skip' }]],
      indicators: [['办结量', { kind: 'skip' }]],
    })
    expect(cellsOf(left)).toEqual([
      '住健局 投资额(万元) 2 1.1 {}',
      '合计 投资额(万元) 4 NaN {"reason":"noData","text":".."}',
    ])
    expect(left.entities.map(({ code }) => code)).toEqual(['住健局', '合计'])
    expect(left.indicators.map(({ code }) => code)).toEqual(['投资额(万元)'])
  })

  it('converts figures exactly and keeps what stood in the cell (D7)', () => {
    const inYuan = mapped({ indicators: [['投资额(万元)', { kind: 'known', code: 'INV', factor: 1e4 }]] })
    expect(cellsOf(inYuan)).toEqual([
      '住健局 INV 2 11000 {"text":"1.1"}',
      '住健局 办结量 3 7 {}',
      '合计 INV 4 NaN {"reason":"noData","text":".."}',
      '备注 INV 5 90000 {"text":"9","bound":"≤"}',
    ])
    expect(numbersOf(table.cellValue)[0]).toBe(1.1)
  })

  it('gives new ones the name, the kind and the groups that were told', () => {
    const names = { zh: '住房局' }
    const { entities } = mapped({
      entities: [['住健局', { kind: 'new', names, as: 'aggregate', groups: { unit: '市直部门' } }]],
    })
    expect(entities[0]).toEqual({ code: '住房局', names, kind: 'aggregate', groups: { unit: '市直部门' } })
  })

  it('gives a new indicator the unit and the direction that were told', () => {
    const choice: NameChoice = { kind: 'new', unit: { zh: '件' }, direction: 'higher' }
    expect(mapped({ indicators: [['办结量', choice]] }).indicators[1]).toEqual({
      ...{ code: '办结量', names: { en: '办结量' } },
      ...{ unit: { zh: '件' }, direction: 'higher' },
    })
  })

  it('does nothing for a code that the dataset no longer has', () => {
    expect(mapped({ entities: [['住健局', { kind: 'known', code: 'gone' }]] }).entities).toEqual(
      table.entities,
    )
  })

  const names = ['甲', '乙', '丙', '丁']
  const choice = fc.oneof<fc.Arbitrary<NameChoice>[]>(
    fc.constantFrom<NameChoice>(
      { kind: 'skip' },
      { kind: 'known', code: 'D01' },
      { kind: 'new' },
      { kind: 'new', names: { zh: '新名' } },
    ),
  )
  const facts = fc.array(
    fc.record<Fact>({
      entity: fc.constantFrom(...names),
      indicator: fc.constantFrom('x', 'y'),
      year: fc.integer({ min: 2020, max: 2022 }),
      value: fc.integer(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  const choices = fc.array(fc.tuple(fc.constantFrom(...names), choice), { maxLength: 4 })

  it('laid twice is the same as once, and nobody is lost but who is skipped', () => {
    fc.assert(
      fc.property(facts, choices, (some, entities) => {
        const of = factTableOf(some)
        const once = mapped({ entities }, of)
        expect(cellsOf(mapped({ entities }, once))).toEqual(cellsOf(once))
        const told = new Map(entities)
        const kept = some.filter(({ entity }) => told.get(entity)?.kind !== 'skip')
        expect(cellsOf(once)).toHaveLength(kept.length)
        const { keys } = reconcileCatalogue(catalogue, [once], [])
        expect(keys[0]!.entities).toHaveLength(once.entities.length)
      }),
    )
  })
})
