import { describe, expect, it } from 'vitest'
import { emptyCatalogue } from '../../../src/domain/catalogue/catalogue'
import type { SchemeIssue } from '../../../src/domain/scoring/schemeIssue'
import { createWords } from '../../../src/words/allWords'
import en from '../../../src/words/messages/en'
import { schemeIssueSentence } from '../../../src/words/schemeIssueSentence'
import { schemeTableSentence } from '../../../src/words/schemeTableSentence'
import { schemeOf } from '../domain/scoring/smallSchemes'

const words = createWords()
words.global.setLocaleMessage('en', en)
const scheme = schemeOf([
  { code: 'T', names: { zh: '总分', en: 'Total' } },
  { code: 'A', parent: 'T', names: { zh: '开办企业', en: 'Starting a business' } },
  { code: 'B', parent: 'T', names: { zh: '获得电力' } },
])
const catalogue = {
  ...emptyCatalogue,
  entities: [{ key: 1, code: 'CHN', names: { zh: '中国', en: 'China' }, kind: 'member' as const }],
  groupings: [{ id: 'kind', names: {}, groups: [{ id: 'c', names: { zh: '县（市、区）' } }] }],
}

function said(issue: SchemeIssue, language: 'zh' | 'en' = 'zh'): string {
  const t = (key: string, params: Record<string, unknown>) =>
    words.global.t(key, params, { locale: language === 'zh' ? 'zh-CN' : 'en' })
  return schemeIssueSentence(issue, { scheme, catalogue, language }, t)
}

describe('what is wrong with a scheme is said', () => {
  it.each<[SchemeIssue, string]>([
    [
      { code: 'weightsSum', node: 'T', params: { sum: 0.1 + 0.2 } },
      '“总分”：下级权重之和为 0.3，既不是 1 或 100，也不等于本级权重。计分时按比例折算，请核对是否漏填或多填。',
    ],
    [
      { code: 'weightsAllZero', node: 'T', params: { group: 'c' } },
      '“总分”：下级权重之和为 0，无法分配得分。请填写权重。（分组：县（市、区））',
    ],
    [
      { code: 'cycle', node: 'A', params: { codes: ['A', 'B', 'A'] } },
      '“开办企业”：上下级成环（开办企业 → 获得电力 → 开办企业），无法汇总。请修改其中一个指标的上级。',
    ],
    [
      { code: 'severalRoots', params: { codes: ['T', 'X'] } },
      '有多个没有上级的指标（总分 / X），总指标只能有一个。请为其余指标填写上级。',
    ],
    [{ code: 'duplicateCode', node: 'A' }, '“开办企业”：代码“A”重复，无法区分。请改用不同的代码。'],
    [
      { code: 'outOfRange', params: { field: 'coverage', low: 0, high: 1 } },
      '数据覆盖率下限应在 0 至 1 之间。请修改。',
    ],
    [
      { code: 'unknownGroup', node: 'A', params: { grouping: 'kind', group: 'x' } },
      '“开办企业”：分组“kind”中没有“x”。请核对。',
    ],
    [
      { code: 'notPositive', node: 'T', params: { entity: 'CHN', child: 'B', count: 2 } },
      '“总分”：“中国”的“获得电力”得分不大于 0，几何平均和调和平均无法计算，得分空缺（共 2 个评价对象）。请改用算术平均，或设定大于 0 的最低分。',
    ],
  ])('at its place, by names: %j', (issue, sentence) => {
    expect(said(issue)).toBe(sentence)
  })

  it('in English, by what names there are', () => {
    const issue: SchemeIssue = {
      code: 'notPositive',
      node: 'T',
      params: { entity: 'CHN', child: 'B', count: 1 },
    }
    expect(said(issue, 'en')).toContain('“Total”: The score of “China” in “获得电力” is not above 0')
  })

  it('with codes that would reorder the sentence isolated', () => {
    const sentence = said({ code: 'orphan', node: 'A', params: { parent: '\u202Eevil' } })
    expect(sentence).toContain('上级“evil”不存在')
  })

  it('of a pasted table with the row', () => {
    const t = (key: string, params: Record<string, unknown>) => words.global.t(key, params)
    const issue = { code: 'unreadableNumber', row: 7, params: { header: '权重', text: '十分' } } as const
    expect(schemeTableSentence(issue, t)).toBe('第 7 行：“权重”列的“十分”不是数字。请修改。')
    expect(schemeTableSentence({ code: 'noRows' }, t)).toBe('只有表头，没有指标。请一并复制指标所在的行。')
  })
})
