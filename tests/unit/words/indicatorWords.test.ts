import { describe, expect, it } from 'vitest'
import type { Entity, Indicator } from '../../../src/domain/catalogue/catalogue'
import type { ValueRow } from '../../../src/domain/ranking/everyValue'
import { distributionOf } from '../../../src/domain/statistics/distributionOf'
import { createWords } from '../../../src/words/allWords'
import { indicatorWords, type IndicatorWordsInput } from '../../../src/words/indicatorWords'
import { nameUnder } from '../../../src/words/nameUnder'

const words = createWords()
const t = (key: string, params: Record<string, unknown>) => words.global.t(key, params)

const china: Entity = { key: 1, code: 'CHN', names: { zh: '中国' }, kind: 'member' }
const score: Indicator = { code: 'S', names: { zh: '得分' }, unit: { zh: '分' }, kind: 'score' }
const row: ValueRow = {
  entity: china,
  value: 77.9,
  rank: 31,
  tied: false,
  reason: undefined,
  text: undefined,
  bound: undefined,
  edit: undefined,
}
const input: IndicatorWordsInput = {
  indicator: score,
  period: { kind: 'year', year: 2020 },
  distribution: distributionOf([50, 60, 77.9]),
  focus: china,
  row,
  decimals: 1,
}
const absent: ValueRow = { ...row, value: undefined, rank: undefined, reason: 'absent' }

describe("the conclusion of an indicator's page", () => {
  it.each<[string, Partial<IndicatorWordsInput>, string]>([
    ['a value and a rank', {}, '得分：中国 77.9 分，列第 31 位'],
    ['a shared rank', { row: { ...row, tied: true } }, '得分：中国 77.9 分，并列第 31 位'],
    ['a value outside the ranking (D1)', { row: { ...row, rank: undefined } }, '得分：中国 77.9 分'],
    [
      'a rank without a value (D6)',
      { row: { ...row, value: undefined } },
      '得分：中国列第 31 位，未公布数值',
    ],
    ['no data (D5)', { row: absent }, '得分：中国在 2020 年没有数据'],
    ['nobody in focus', { focus: undefined, row: undefined }, '得分：2020 年中位数 60.0 分'],
    [
      'nobody with data',
      { focus: undefined, row: undefined, distribution: undefined },
      '得分：2020 年没有数据',
    ],
    [
      'a rank as the indicator',
      { indicator: { ...score, kind: 'rank' }, row: { ...row, value: 31 }, decimals: 0 },
      '得分：中国列第 31 位',
    ],
  ])('says %s', (_what, change, headline) => {
    expect(indicatorWords({ ...input, ...change }, t, 'zh-CN').headline).toBe(headline)
  })

  it('says of whole figures a median between two of them, and how far it is, to half a one', () => {
    const between = {
      distribution: distributionOf([81, 84, 85, 88]),
      row: { ...row, value: 88 },
      decimals: 0,
    }
    const { lead } = indicatorWords({ ...input, ...between }, t, 'zh-CN')
    expect(lead).toContain('中位数 84.5 分')
    expect(lead).toContain('3.5 分')
    expect(lead).toContain('81 分')
  })

  it('says of one alone its value, and compares it with nobody', () => {
    const alone = { ...input, distribution: distributionOf([77.9]), row: { ...row, rank: 1 } }
    expect(indicatorWords(alone, t, 'zh-CN')).toEqual({
      headline: '得分：中国 77.9 分',
      lead: '2020 年只有 1 个对象有数据，不作比较。',
    })
  })

  it('says the middle, the range, and how far the focus is from the middle', () => {
    expect(indicatorWords(input, t, 'zh-CN').lead).toBe(
      '2020 年共 3 个对象有数据，中位数 60.0 分，介于 50.0 分与 77.9 分之间。中国高于中位数 17.9 分。',
    )
  })

  it('says no distance of a focus without a value (D5)', () => {
    expect(indicatorWords({ ...input, row: absent }, t, 'zh-CN').lead).not.toContain('中国')
  })
})

describe('a name under its parent', () => {
  it.each([
    ['开办企业：手续（男性）', '开办企业得分', '手续（男性）'],
    ['Starting a business: time, men', 'Starting a business: score', 'time, men'],
    ['开办企业公布排名', '开办企业得分', '开办企业公布排名'],
    ['纳税：时间', '开办企业得分', '纳税：时间'],
    ['纳税：时间', undefined, '纳税：时间'],
  ])('%s under %s is %s', (name, parent, short) => {
    expect(nameUnder(name, parent)).toBe(short)
  })
})
