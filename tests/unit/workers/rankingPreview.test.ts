import { describe, expect, it } from 'vitest'
import type { Catalogue, Indicator } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { rankingPreview } from '../../../src/workers/rankingPreview'

const catalogue: Catalogue = {
  entities: [
    { key: 0, code: 'A', names: { zh: '甲' }, kind: 'member' },
    { key: 1, code: 'B', names: { zh: '乙' }, kind: 'member' },
    { key: 2, code: 'W', names: { zh: '合计' }, kind: 'aggregate' },
  ],
  groupings: [],
  periods: [{ key: 5, period: { kind: 'year', year: 2025 } }],
  indicators: [],
  source: { title: {} },
}
const days: Indicator = { code: 'I', names: { zh: '天数' }, kind: 'value', direction: 'lower', latest: 5 }

describe('a look at what is being imported', () => {
  it('ranks the newest period in the indicator’s direction, without aggregates (S4, D1)', () => {
    const panel = panelOf([
      { entity: 0, period: 5, value: 9 },
      { entity: 1, period: 5, value: 3 },
      { entity: 2, period: 5, value: 1 },
    ])
    expect(rankingPreview(catalogue, days, panel)).toEqual({
      indicator: { zh: '天数' },
      period: { kind: 'year', year: 2025 },
      population: 2,
      rows: [
        { rank: 1, entity: { zh: '乙' }, code: 'B', value: 3 },
        { rank: 2, entity: { zh: '甲' }, code: 'A', value: 9 },
      ],
    })
  })

  it('is nothing where no member has a value', () => {
    expect(rankingPreview(catalogue, days, panelOf([{ entity: 2, period: 5, value: 1 }]))).toBeUndefined()
    expect(rankingPreview(catalogue, { code: 'I', names: {}, kind: 'value' }, panelOf([]))).toBeUndefined()
  })
})
