import { describe, expect, it } from 'vitest'
import type { Catalogue, Entity } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { focusStanding } from '../../../src/domain/ranking/focusStanding'
import { rankingModel, type RankingQuestion } from '../../../src/domain/ranking/rankingModel'

const kinds: Entity['kind'][] = ['member', 'member', 'member', 'member', 'aggregate', 'component']
const entities = kinds.map((kind, key): Entity => ({
  key,
  code: `E${key}`,
  names: {},
  kind,
  groups: { region: key < 2 ? 'north' : 'south' },
}))
const catalogue: Catalogue = {
  entities,
  groupings: [],
  periods: [0, 1].map((key) => ({ key, period: { kind: 'year', year: 2019 + key } })),
  indicators: [],
  source: { title: {}, revisedOnEdition: '2020' },
}
const panel = panelOf([
  { entity: 0, period: 0, value: 50 },
  { entity: 1, period: 0, value: 60 },
  { entity: 2, period: 0, value: 70 },
  { entity: 0, period: 1, value: 80 },
  { entity: 1, period: 1, value: 60 },
  { entity: 2, period: 1, value: 70 },
  { entity: 3, period: 1, note: { reason: 'noPractice', text: 'No Practice' } },
  { entity: 4, period: 1, value: 99 },
  { entity: 5, period: 1, value: 98 },
])

function ask(change: Partial<RankingQuestion> = {}): RankingQuestion {
  return {
    catalogue,
    panel,
    direction: 'higher',
    period: 1,
    comparedWith: 0,
    filter: {},
    rankIn: 'filter',
    ...change,
  }
}

function ranksOf(question: RankingQuestion) {
  return rankingModel(question).rows.map(({ entity, rank }) => [entity.code, rank])
}

describe('a ranking', () => {
  it('never holds aggregates or components (D1)', () => {
    expect(ranksOf(ask())).toEqual([
      ['E0', 1],
      ['E2', 2],
      ['E1', 3],
    ])
  })

  it('lists the missing apart with the reason, never last (D5)', () => {
    expect(rankingModel(ask()).missing).toEqual([
      { entity: entities[3], reason: 'noPractice', text: 'No Practice', hasValue: false },
    ])
  })

  it('ranks within a filter, or shows ranks in the whole, as asked', () => {
    const filter = { region: 'south' }
    expect(ranksOf(ask({ filter }))).toEqual([['E2', 1]])
    expect(ranksOf(ask({ filter, rankIn: 'whole' }))).toEqual([['E2', 2]])
    expect(rankingModel(ask({ filter })).wholePopulation).toBe(3)
  })

  it('shows movement over the same population (W1)', () => {
    const rows = rankingModel(ask()).rows
    expect(rows.map(({ entity, movement }) => [entity.code, movement?.change])).toEqual([
      ['E0', 2],
      ['E2', -1],
      ['E1', -1],
    ])
  })

  it('prefers a published ranking to a computed one (D8)', () => {
    const published = panelOf([
      { entity: 0, period: 1, value: 3 },
      { entity: 1, period: 1, value: 1 },
      { entity: 2, period: 1, value: 2 },
    ])
    const model = rankingModel(ask({ published }))
    expect(model.basis).toBe('published')
    expect(model.rows.map(({ entity, rank }) => [entity.code, rank])).toEqual([
      ['E1', 1],
      ['E2', 2],
      ['E0', 3],
    ])
  })

  it('does not take one published rank for a published ranking, but quotes it (D8)', () => {
    const published = panelOf([
      { entity: 0, period: 0, value: 46 },
      { entity: 0, period: 1, value: 31 },
      { entity: 1, period: 1, value: 90 },
      { entity: 2, period: 1, value: 80 },
    ])
    const question = ask({ published })
    const model = rankingModel(question)
    expect(model.movementBasis).toBe('recomputed')
    const standing = focusStanding(model, question, entities[0]!)
    expect(standing).toMatchObject({
      change: 15,
      changeBasis: 'published',
      publishedEarlier: 46,
      recomputedEarlier: 3,
    })
  })

  it('ranks by a rank that was published without a value (D6)', () => {
    const ranksOnly = panelOf([
      { entity: 0, period: 1, note: { rank: { rank: 19, of: 21 } } },
      { entity: 1, period: 1, note: { rank: { rank: 5 } } },
    ])
    const model = rankingModel(ask({ panel: ranksOnly, comparedWith: undefined }))
    expect(model.rows.map(({ entity, rank, value }) => [entity.code, rank, value])).toEqual([
      ['E1', 5, undefined],
      ['E0', 19, undefined],
    ])
  })

  it('says how far the next better one is', () => {
    const question = ask()
    const standing = focusStanding(rankingModel(question), question, entities[1]!)
    expect(standing.ahead?.entity.code).toBe('E2')
    expect(standing.gap).toBe(10)
  })
})
