import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { rankingModel } from '../../../src/domain/ranking/rankingModel'
import type { Scheme } from '../../../src/domain/scoring/scheme'
import { createWords, speak } from '../../../src/words/allWords'
import type { Locale } from '../../../src/words/locale'
import { rankingNotes, type RankingNotesInput } from '../../../src/words/rankingNotes'

const catalogue: Catalogue = {
  entities: [
    { key: 0, code: 'A', names: { zh: '市住建局' }, kind: 'member' },
    { key: 1, code: 'B', names: { zh: '市税务局' }, kind: 'member' },
    { key: 2, code: 'C', names: { zh: '合计' }, kind: 'aggregate' },
  ],
  groupings: [],
  periods: [{ key: 0, period: { kind: 'month', year: 2026, month: 4 } }],
  indicators: [],
  source: { title: { zh: '周报表' } },
}

const scheme: Scheme = {
  format: 1,
  code: 'S',
  names: { zh: '市级方案', en: 'City scheme' },
  nodes: [],
  levels: [],
  population: { groups: {}, excluded: [] },
  ranking: { ties: 'dense', decimals: 2 },
}

async function notesIn(
  locale: Locale,
  scoring?: RankingNotesInput['scoring'],
  indicators: Catalogue['indicators'] = [],
) {
  const words = createWords()
  await speak(words, locale)
  const panel = panelOf([
    { entity: 0, period: 0, value: 3 },
    { entity: 1, period: 0, value: 5 },
    { entity: 2, period: 0, value: 8 },
  ])
  const model = rankingModel({
    catalogue,
    panel,
    direction: 'higher',
    period: 0,
    filter: {},
    rankIn: 'filter',
  })
  const t = (key: string, params: Record<string, unknown>) => words.global.t(key, params)
  const shown = { ...catalogue, indicators }
  return rankingNotes({ catalogue: shown, model, period: catalogue.periods[0]!.period, scoring }, t, locale)
}

describe('what stands under a ranking', () => {
  it('names source, period, tie rule and how many were ranked, in words that fit departments (D1, S4)', async () => {
    expect(await notesIn('zh-CN')).toEqual([
      '来源：周报表',
      '时期：2026 年 4 月',
      '按未四舍五入的数值排名，数值相同名次并列、其后名次顺延',
      '参与排名 2 个，汇总和组成部分（如城市）不参与',
    ])
  })

  it('says the same in English', async () => {
    expect((await notesIn('en')).at(-1)).toBe('2 ranked; aggregates and components (cities, say) are not')
  })

  it('says how much of the scheme has no data (S7)', async () => {
    const leaf = (code: string, indicator: string) => ({
      code,
      names: {},
      parent: 'T',
      weight: 1,
      measure: { indicator, direction: 'higher', rule: { kind: 'rank' } } as const,
    })
    const nodes = [{ code: 'T', names: {}, weight: 1 }, leaf('A', 'X'), leaf('B', 'Y'), leaf('C', 'Z')]
    const indicators = [
      { code: 'X', names: {}, kind: 'value' as const, panel: 'p/X', latest: 0 },
      { code: 'Y', names: {}, kind: 'value' as const, panel: 'p/Y' },
    ]
    expect((await notesIn('zh-CN', { scheme: { ...scheme, nodes }, version: 3 }, indicators))[2]).toBe(
      '得分按“市级方案”（第 3 版）计算；方案的 3 项计分指标中有 2 项没有数据，按缺数处理',
    )
  })

  it('names the scheme with its version, and ranks in its way (S4)', async () => {
    expect((await notesIn('zh-CN', { scheme, version: 3 })).slice(2, 4)).toEqual([
      '得分按“市级方案”（第 3 版）计算',
      '按公布精度（2 位小数）排名，得分相同名次并列、其后名次不空',
    ])
    expect((await notesIn('en', { scheme, version: 0 }))[2]).toBe('Scores by “City scheme” (built in)')
  })
})
