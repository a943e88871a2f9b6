import { describe, expect, it } from 'vitest'
import type { Catalogue, Entity } from '../../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import { valueAt } from '../../../../src/domain/panel/panelReading'
import { rankHistory } from '../../../../src/domain/ranking/rankHistory'
import { rankingModel, type RankingQuestion } from '../../../../src/domain/ranking/rankingModel'
import {
  nodeGaps,
  nodeIndicator,
  nodePanel,
  schemeCatalogue,
} from '../../../../src/domain/scoring/nodePanels'
import { rankWith } from '../../../../src/domain/scoring/rankWith'
import { readScoringData } from '../../../../src/domain/scoring/readScoringData'
import type { Scheme, SchemeNode } from '../../../../src/domain/scoring/scheme'
import { treeOf } from '../../../../src/domain/scoring/schemeTree'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'

const kinds: Entity['kind'][] = ['member', 'member', 'member', 'member', 'component', 'aggregate']
const entities = kinds.map((kind, key): Entity => ({
  key: key + 10,
  code: `E${key}`,
  names: {},
  kind,
  groups: { set: key < 2 ? 'north' : 'south' },
}))
const catalogue: Catalogue = {
  entities,
  groupings: [],
  periods: [1, 2].map((key) => ({ key, period: { kind: 'year', year: 2018 + key } })),
  indicators: [],
  source: { title: {} },
}
const leaf = (code: string): SchemeNode => ({
  code,
  names: { zh: code },
  parent: 'ALL',
  weight: 1,
  measure: { indicator: `I.${code}`, direction: 'higher', rule: { kind: 'goalposts', best: 100, worst: 0 } },
})
const scheme: Scheme = {
  format: 1,
  code: 'S',
  names: { zh: '方案' },
  nodes: [{ code: 'ALL', names: { zh: '总分' }, weight: 1 }, leaf('A'), leaf('B')],
  levels: [{ weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 1 }],
  population: { groups: {}, excluded: ['E3'] },
  ranking: { ties: 'competition', decimals: 1 },
}
/** Values of the entities in order, by period; NaN is missing. */
const panelFrom = (...periods: number[][]) =>
  panelOf(
    periods.flatMap((values, at) =>
      values.map((value, row) => {
        const cell = { entity: row + 10, period: at + 1 }
        return Number.isNaN(value) ? { ...cell, note: { reason: 'noData' as const } } : { ...cell, value }
      }),
    ),
  )
const panels = new Map([
  ['I.A', panelFrom([80, 60, 40, 99, 70, 50], [80.02, 80.04, Number.NaN, 99, 70, 50])],
  ['I.B', panelFrom([60, 80, 40, 99, 70, 50], [80, 80, 90, 99, 70, 50])],
])
const history = new Map(
  [1, 2].map((key) => [key, scoreScheme(scheme, readScoringData(catalogue, panels, key))]),
)
const panel = nodePanel(history, 'ALL')
const question: RankingQuestion = {
  catalogue: schemeCatalogue(catalogue, scheme),
  panel,
  direction: 'higher',
  period: 2,
  comparedWith: 1,
  filter: {},
  rankIn: 'filter',
  rank: rankWith(scheme.ranking),
  gapAt: nodeGaps(history, 'ALL'),
}

describe("a node's scores as an indicator", () => {
  it('have the keys of the dataset, unrounded, and gaps where there is no score (D5)', () => {
    expect([10, 11, 12, 13, 14, 15].map((key) => valueAt(panel, key, 1))).toEqual([70, 70, 40, 99, 70, 50])
    expect(valueAt(panel, 10, 2)).toBeCloseTo(80.01, 12)
    expect(valueAt(panel, 12, 2)).toBeUndefined()
  })

  it('are points, the more the better, under their parent', () => {
    const tree = treeOf(scheme)
    expect(nodeIndicator(tree.byCode.get('A')!)).toMatchObject({ code: 'A', parent: 'ALL', kind: 'score' })
    expect(nodeIndicator(tree.root)).not.toHaveProperty('parent')
  })

  it("are ranked by the scheme's policy: level at the precision published (S4)", () => {
    // 80.01 and 80.02 are both 80.0; exactly they would be second and first.
    expect(rankingModel(question).rows.map(({ entity, rank, tied }) => [entity.code, rank, tied])).toEqual([
      ['E0', 1, true],
      ['E1', 1, true],
    ])
    const exact = rankingModel({ ...question, rank: undefined })
    expect(exact.rows.map(({ entity, rank }) => [entity.code, rank])).toEqual([
      ['E1', 1],
      ['E0', 2],
    ])
  })

  it('rank by the policy within a filter, in movements and in the history too (S4, W1)', () => {
    const { rows } = rankingModel({ ...question, filter: { set: 'north' } })
    expect(rows.map(({ rank, movement }) => [rank, movement?.change])).toEqual([
      [1, 0],
      [1, 0],
    ])
    const { ranks } = rankHistory(entities.slice(0, 2), panel, [2], 'higher', rankWith(scheme.ranking))
    expect([...ranks.values()]).toEqual([[1], [1]])
  })

  it('say by which rule one is missing, and rank nobody outside the population (D1, S7)', () => {
    const { missing } = rankingModel(question)
    expect(missing.map(({ entity, reason }) => [entity.code, reason])).toEqual([['E2', 'coverage']])
    expect(nodeGaps(history, 'A')(12, 2)).toBe('noData')
    expect(nodeGaps(history, 'A')(12, 3)).toBeUndefined()
  })
})
