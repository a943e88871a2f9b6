import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue'
import { reconcileCatalogue } from '../../../src/domain/catalogue/reconcileCatalogue'
import { factTableOf } from '../../helpers/factTables'

const base: Catalogue = {
  ...emptyCatalogue,
  entities: [
    {
      key: 4,
      code: 'HKG',
      names: { zh: '中国香港', en: 'Hong Kong SAR, China' },
      aliases: ['Hong Kong'],
      kind: 'member',
    },
  ],
  periods: [{ key: 7, period: { kind: 'year', year: 2020 } }],
}

describe('finding what a file names in the catalogue', () => {
  it.each([
    ['its code', 'HKG'],
    ['its code in another case', 'hkg'],
    ['an alias', 'Hong Kong'],
    ['its name with odd spaces', ' Hong  Kong SAR, China'],
  ])('knows an entity by %s', (_, code) => {
    const { keys, added } = reconcileCatalogue(
      base,
      [factTableOf([{ entity: code, year: 2020, value: 1 }])],
      [],
    )
    expect([...keys[0]!.entities]).toEqual([4])
    expect(added.entities).toEqual([])
  })

  it('appends new keys and never reuses one, so that older panels keep their meaning', () => {
    const table = factTableOf([{ entity: 'CHN', year: 2019, value: 1 }])
    const { catalogue, keys } = reconcileCatalogue(base, [table], [])
    expect([...keys[0]!.entities]).toEqual([5])
    expect([...keys[0]!.periods]).toEqual([8])
    expect(catalogue.periods.map(({ key }) => key)).toEqual([8, 7])
  })

  it('A2 keeps what tables do not speak of: the counts of case logs stay the dataset’s', () => {
    const table = factTableOf([{ entity: 'CHN', year: 2019, value: 1 }])
    expect(reconcileCatalogue({ ...base, cases: 'i1/cases' }, [table], []).catalogue.cases).toBe('i1/cases')
  })

  it('gives the same thing in two files one key', () => {
    const tables = ['CHN', 'CHN'].map((entity, at) => factTableOf([{ entity, year: 2020 + at, value: 1 }]))
    const { keys } = reconcileCatalogue(base, tables, [])
    expect(keys[0]!.entities).toEqual(keys[1]!.entities)
  })

  it('treats __proto__ and markup as plain names', () => {
    const names = ['__proto__', 'constructor', '<img onerror=alert(1)>']
    const table = factTableOf(names.map((entity) => ({ entity, year: 2020, value: 1 })))
    const { catalogue } = reconcileCatalogue(emptyCatalogue, [table], [])
    expect(catalogue.entities.map(({ code }) => code)).toEqual(names)
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined()
  })

  it('adds the periods that its rollups lead to, so that the next weeks make the next month (W5)', () => {
    const weeks = factTableOf([{ entity: 'CHN', year: 2021, value: 1 }])
    const table = { ...weeks, periods: [{ kind: 'week', year: 2026, week: 49 } as const] }
    const formula = { kind: 'rollup', indicator: 'a', rule: 'sum', from: 'week', to: 'month' } as const
    const rolled = { ...base, indicators: [{ code: 'm', names: {}, kind: 'value', formula } as const] }
    const { catalogue, added } = reconcileCatalogue(rolled, [table], [])
    expect(catalogue.periods.map(({ key, period }) => [key, period.kind])).toEqual([
      [7, 'year'],
      [8, 'week'],
      [9, 'month'],
    ])
    expect(added.periods).toHaveLength(1)
  })
})
