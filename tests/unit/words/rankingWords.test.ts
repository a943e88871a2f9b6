import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { focusStanding } from '../../../src/domain/ranking/focusStanding'
import { rankingModel, type RankingQuestion } from '../../../src/domain/ranking/rankingModel'
import { createWords } from '../../../src/words/allWords'
import { rankingWords } from '../../../src/words/rankingWords'

const words = createWords()
const t = (key: string, params: Record<string, unknown>) => words.global.t(key, params)

const catalogue: Catalogue = {
  entities: ['甲', '乙', '丙'].map((zh, key) => ({ key, code: `E${key}`, names: { zh }, kind: 'member' })),
  groupings: [],
  periods: [0, 1].map((key) => ({ key, period: { kind: 'year', year: 2024 + key } })),
  indicators: [{ code: 'I', names: { zh: '得分' }, unit: { zh: '分' }, kind: 'score' }],
  source: { title: {} },
}

function say(
  values: (number | undefined)[][],
  change: Partial<RankingQuestion> = {},
  focus: number | 'nobody' = 0,
) {
  const cells = values.flatMap((row, entity) => row.map((value, period) => ({ entity, period, value })))
  const present = cells.flatMap(({ entity, period, value }) =>
    value === undefined ? [] : [{ entity, period, value }],
  )
  const question: RankingQuestion = {
    catalogue,
    panel: panelOf(present),
    direction: 'higher',
    period: 1,
    comparedWith: 0,
    filter: {},
    rankIn: 'filter',
    ...change,
  }
  const model = rankingModel(question)
  const input = {
    catalogue: question.catalogue,
    indicator: question.catalogue.indicators[0]!,
    model,
    standing: focus === 'nobody' ? undefined : focusStanding(model, question, catalogue.entities[focus]!),
    period: catalogue.periods[1]!.period,
    comparedWith: catalogue.periods[0]!.period,
    groups: [],
    rankIn: 'filter' as const,
    decimals: 1,
  }
  return rankingWords(input, t, 'zh-CN')
}

describe('the conclusion in words', () => {
  it.each<[string, (number | undefined)[][], string]>([
    [
      'a rise',
      [
        [1, 9],
        [5, 5],
        [6, 6],
      ],
      '甲列第 1 位，比 2024 年名次上升 2 位',
    ],
    [
      'a fall',
      [
        [9, 1],
        [5, 5],
        [6, 6],
      ],
      '甲列第 3 位，比 2024 年名次下降 2 位',
    ],
    [
      'no change',
      [
        [9, 9],
        [5, 5],
        [6, 6],
      ],
      '甲列第 1 位，与 2024 年名次持平',
    ],
    [
      'a tie',
      [
        [9, 9],
        [9, 9],
        [6, 6],
      ],
      '甲并列第 1 位，与 2024 年名次持平',
    ],
    [
      'no earlier value',
      [
        [undefined, 9],
        [5, 5],
        [6, 6],
      ],
      '甲列第 1 位',
    ],
    [
      'a missing value',
      [
        [9, undefined],
        [5, 5],
        [6, 6],
      ],
      '甲在 2025 年没有“得分”的数据',
    ],
    ['nobody', [[9], [5], [6]], '2025 年没有可排名的数据'],
  ])('says %s', (_, values, expected) => {
    expect(say(values).headline).toBe(expected)
  })

  it('says the first one’s value, and of what, where nobody is in focus', () => {
    expect(say([[1], [5, 5.5], [3, 9]], {}, 'nobody')).toEqual({
      headline: '丙列第 1 位',
      lead: '得分 9.0 分。参与排名 2 个。',
    })
  })

  it('says a published rank as it is, gaps and all, and not twice (D8)', () => {
    const panel = panelOf([77, 78, 80].map((value, entity) => ({ entity, period: 1, value })))
    const ranks: Catalogue = {
      ...catalogue,
      indicators: [{ code: 'R', names: { zh: '公布排名' }, kind: 'rank' }],
    }
    expect(
      say([], { catalogue: ranks, panel, published: panel, direction: 'lower', comparedWith: undefined }, 1),
    ).toEqual({
      headline: '乙列第 78 位',
      lead: '依据“公布排名”。参与排名 3 个。名次为公布名次。',
    })
  })

  it('leads on where only aggregates were measured: they are in no ranking (D1)', () => {
    const whole: Catalogue = {
      ...catalogue,
      entities: [{ key: 0, code: 'W', names: { zh: '全国' }, kind: 'aggregate' }],
    }
    expect(say([[1, 2]], { catalogue: whole }, 'nobody')).toEqual({
      headline: '2025 年没有可排名的数据',
      lead: '这个数据集里只有汇总或组成部分，没有参与排名的对象；走势和数值见“指标”页。',
    })
  })

  it('says how far the next one is, in the unit, and how many were ranked', () => {
    expect(
      say([
        [1, 5.25],
        [2, 5.5],
        [3, 9],
      ]).lead,
    ).toBe('得分 5.3 分，距第 2 位乙 0.25 分。参与排名 3 个。')
  })
})
