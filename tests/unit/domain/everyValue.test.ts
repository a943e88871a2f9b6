import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue, type Entity } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { defaultPeers } from '../../../src/domain/ranking/defaultPeers'
import { everyValue } from '../../../src/domain/ranking/everyValue'
import { rankingModel } from '../../../src/domain/ranking/rankingModel'
import { groupMedians } from '../../../src/domain/statistics/groupMedians'
import { medianOf } from '../../../src/domain/statistics/medianOf'

function entity(key: number, code: string, kind: Entity['kind'], region = 'east'): Entity {
  return { key, code, names: { en: code }, kind, groups: { region } }
}

const catalogue: Catalogue = {
  ...emptyCatalogue,
  entities: [
    entity(1, 'World', 'aggregate'),
    entity(2, 'low', 'member'),
    entity(3, 'city', 'component'),
    entity(4, 'none', 'member', 'west'),
    entity(5, 'high', 'member'),
    entity(6, 'outside', 'unranked'),
    entity(7, 'blank', 'aggregate'),
  ],
}
const panel = panelOf([
  { entity: 1, period: 1, value: 99 },
  { entity: 2, period: 1, value: 0 },
  { entity: 3, period: 1, value: 50 },
  { entity: 4, period: 1, note: { reason: 'noPractice', text: 'No Practice' } },
  { entity: 5, period: 1, value: 7, note: { text: '7以上', bound: '≥' } },
  { entity: 6, period: 1, value: 70 },
  { entity: 2, period: 2, value: 3 },
])
const model = rankingModel({ catalogue, panel, direction: 'higher', period: 1, filter: {}, rankIn: 'filter' })

describe('all values of a period', () => {
  const rows = everyValue(catalogue, panel, 1, model)

  it('have the ranked first, then those without data, then who is never ranked (D1, D5)', () => {
    expect(rows.map((row) => [row.entity.code, row.rank])).toEqual([
      ['high', 1],
      ['low', 2],
      ['none', undefined],
      ['outside', undefined],
      ['city', undefined],
      ['World', undefined],
      ['blank', undefined],
    ])
  })

  it('keep a zero as a value, and say why there is none (D5)', () => {
    const of = (code: string) => rows.find((row) => row.entity.code === code)
    expect(of('low')).toMatchObject({ value: 0, reason: undefined })
    expect(of('none')).toMatchObject({ value: undefined, reason: 'noPractice', text: 'No Practice' })
    expect(of('blank')).toMatchObject({ value: undefined, reason: 'absent' })
    expect(of('high')).toMatchObject({ value: 7, reason: undefined, text: '7以上', bound: '≥' })
  })
})

describe('the median of a group (W6)', () => {
  it('counts members alone, not aggregates, components or who is outside the ranking (D1)', () => {
    expect(groupMedians(catalogue, panel, [1, 2], { region: 'east' })).toEqual([3.5, 3])
  })

  it('is missing where no member has a value (D5)', () => {
    expect(groupMedians(catalogue, panel, [1, 2], { region: 'west' })).toEqual([undefined, undefined])
  })

  it.each([
    [[], undefined],
    [[4], 4],
    [[9, 1], 5],
    [[3, 1, 2], 2],
  ])('of %j is %j', (values, median) => {
    expect(medianOf(values)).toBe(median)
  })
})

describe('the peers until some are chosen', () => {
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      entity: entity(at, String(at + 1), 'member'),
      value: count - at,
      rank: at + 1,
      tied: false,
      movement: undefined,
    }))

  it.each([
    [190, ['1', '2', '3', '95', '96']],
    [5, ['1', '2', '3']],
    [1, ['1']],
    [0, []],
  ])('among %i are the best three and the two in the middle, each once', (count, codes) => {
    expect(defaultPeers(rowsOf(count)).map(({ code }) => code)).toEqual(codes)
  })
})
