import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue } from '../../../../src/domain/catalogue/catalogue'
import type { FactTable } from '../../../../src/domain/facts/factTable'
import { decideNames } from '../../../../src/domain/mapping/decideNames'
import { emptyMapping, type Mapping } from '../../../../src/domain/mapping/mapping'
import { rememberedMapping } from '../../../../src/domain/mapping/rememberedMapping'
import { withAliases } from '../../../../src/domain/mapping/withAliases'
import { factTableOf } from '../../../helpers/factTables'

const catalogue: Catalogue = {
  ...emptyCatalogue,
  entities: [
    { key: 1, code: 'D01', names: { zh: '市住建局' }, kind: 'member' },
    {
      ...{ key: 2, code: 'D02', names: { zh: '市市场监管局' }, kind: 'member' },
      formerNames: [{ names: { zh: '市工商局' }, until: '2019-12-31' }],
    },
    {
      ...{ key: 3, code: 'D03', names: { zh: '市物价局' }, kind: 'member' },
      mergedInto: { code: 'D02', from: '2020-01-01', rule: 'none' },
    },
  ],
  indicators: [
    { code: 'INV', names: { zh: '投资额' }, unit: { zh: '元' }, kind: 'value' },
    { code: '用时', names: { zh: '用时' }, unit: { zh: '工作日' }, kind: 'value' },
    { code: '人数(人)', names: { zh: '人数' }, unit: { zh: '人' }, kind: 'value' },
  ],
}

function tableOf(
  entity: string,
  indicator: Partial<FactTable['indicators'][number]>,
  year = 2025,
): FactTable {
  const table = factTableOf([{ entity, year, value: 1 }])
  const { code = 'x' } = indicator
  return {
    ...table,
    entities: [{ code: entity, names: { zh: entity }, kind: 'member' }],
    indicators: [{ names: { zh: code }, ...indicator, code }],
  }
}

function decided(table: FactTable, user: Mapping = emptyMapping, template: Mapping = emptyMapping) {
  const { entities, indicators, mapping } = decideNames([table], catalogue, { user, template })
  return { entity: entities[0]!, indicator: indicators[0]!, mapping }
}

const entity = (choice: Mapping['entities'][number][1], name = '住健局'): Mapping => ({
  entities: [[name, choice]],
  indicators: [],
})

describe('what becomes of a name (D10)', () => {
  it('somebody’s word goes before the template’s, and that before what is found', () => {
    const table = tableOf('市住建局', {})
    const [user, template] = [
      entity({ kind: 'skip' }, '市住建局'),
      entity({ kind: 'known', code: 'D02' }, '市住建局'),
    ]
    expect(decided(table, user, template).entity).toMatchObject({ by: 'told', choice: { kind: 'skip' } })
    expect(decided(table, emptyMapping, template).entity).toMatchObject({ by: 'template', code: 'D02' })
    expect(decided(table).entity).toMatchObject({ by: 'name', code: 'D01', isOpen: false })
  })

  it('a template’s entity that the dataset no longer has leaves the name to be found', () => {
    const gone = entity({ kind: 'known', code: 'gone' }, '市住建局')
    expect(decided(tableOf('市住建局', {}), emptyMapping, gone).entity).toMatchObject({ by: 'name' })
  })

  it('is new and open where nobody decided', () => {
    const { entity: found, mapping } = decided(tableOf('住健局', {}))
    expect(found).toMatchObject({ isOpen: true, suggestions: [] })
    expect(mapping).toEqual(emptyMapping)
  })
})

describe('units of an indicator that is known (D10)', () => {
  it.each([
    ['the same', { code: 'INV', unit: { zh: '元' } }, undefined, false],
    [
      'ten thousands',
      { code: 'INV', unit: { zh: '万元' } },
      { kind: 'known', code: 'INV', factor: 10000 },
      false,
    ],
    ['none in the file', { code: 'INV' }, undefined, false],
    ['one that no factor joins', { code: '用时', unit: { zh: '天' } }, { kind: 'skip' }, true],
  ])('%s', (_what, indicator, choice, isOpen) => {
    const { indicator: found } = decided(tableOf('市住建局', indicator))
    expect(found.choice).toEqual(choice)
    expect(found.isOpen).toBe(isOpen)
  })

  it('figures are taken as they are where somebody says so', () => {
    const user: Mapping = { entities: [], indicators: [['用时', { kind: 'known', code: '用时', factor: 1 }]] }
    const { indicator } = decided(tableOf('市住建局', { code: '用时', unit: { zh: '天' } }), user)
    expect(indicator).toMatchObject({ isOpen: false, choice: { factor: 1 }, unit: { factor: 'refused' } })
  })

  it('a header of the same name is the same indicator, in its unit', () => {
    const { indicator } = decided(
      tableOf('市住建局', { code: '投资额(万元)', names: { zh: '投资额' }, unit: { zh: '万元' } }),
    )
    expect(indicator.choice).toEqual({ kind: 'known', code: 'INV', factor: 10000 })
  })

  it('of two headers that could be one indicator neither is it by itself', () => {
    const named = (unit: string) => ({ code: `投资额(${unit})`, names: { zh: '投资额' }, unit: { zh: unit } })
    const tables = ['万元', '亿元'].map((unit) => tableOf('市住建局', named(unit)))
    const told = { user: emptyMapping, template: emptyMapping }
    const { indicators } = decideNames(tables, catalogue, told)
    expect(indicators.map(({ isOpen, choice }) => [isOpen, choice])).toEqual([
      [true, undefined],
      [true, undefined],
    ])
  })

  it('人数(%) is not 人数(人), though both are called 人数', () => {
    const { indicator } = decided(
      tableOf('市住建局', { code: '人数(%)', names: { zh: '人数' }, unit: { zh: '%' } }),
    )
    expect(indicator).toMatchObject({ isOpen: true, suggestions: [{ code: '人数(人)' }] })
    expect(indicator.choice).toBeUndefined()
  })
})

describe('names that held for a time (W9)', () => {
  it.each([
    ['市工商局', 2019, undefined],
    ['市工商局', 2020, { kind: 'former', until: '2019-12-31' }],
    ['市物价局', 2019, undefined],
    ['市物价局', 2020, { kind: 'merged', into: 'D02', from: '2020-01-01' }],
    ['市市场监管局', 2020, undefined],
  ])('%s in %d', (name, year, notice) => {
    expect(decided(tableOf(name, {}, year)).entity).toMatchObject({ isOpen: false })
    expect(decided(tableOf(name, {}, year)).entity.notice).toEqual(notice)
  })
})

describe('what is remembered of decisions (D10)', () => {
  const remembered = (user: Mapping) =>
    rememberedMapping(decideNames([tableOf('住健局', {})], catalogue, { user, template: emptyMapping }))

  it('is what somebody said, and not what is found anew each time', () => {
    const said = entity({ kind: 'known', code: 'D01' })
    expect(remembered(said)).toEqual(said)
    expect(remembered(emptyMapping)).toEqual(emptyMapping)
  })

  it('whoever was new is known the next time', () => {
    const said = entity({ kind: 'new', names: { zh: '住房局' } })
    expect(remembered(said)).toEqual(entity({ kind: 'known', code: '住房局' }))
  })

  it('makes the name an alias, unless it is another one’s own', () => {
    const named = withAliases(catalogue, [
      ['住健局', { kind: 'known', code: 'D01' }],
      ['市物价局', { kind: 'known', code: 'D01' }],
      ['备注', { kind: 'skip' }],
    ])
    expect(named.entities[0]).toMatchObject({ aliases: ['住健局'] })
    expect(named.entities.slice(1)).toEqual(catalogue.entities.slice(1))
  })
})
