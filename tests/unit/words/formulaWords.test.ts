import { describe, expect, it } from 'vitest'
import type { Formula } from '../../../src/domain/derived/formula'
import type { Names } from '../../../src/domain/names'
import { derivedUnit } from '../../../src/words/derivedUnit'
import { derivedIssueSentence, formulaWords } from '../../../src/words/formulaWords'
import { createWords } from '../../../src/words/allWords'

const words = createWords()
const t = (key: string, params: Record<string, unknown>) => words.global.t(key, params)
const name = (code: string) => `“${code}”`
const say = (formula: Formula) => formulaWords(formula, name, (code) => code, t)

describe('a formula in words', () => {
  it.each<[Formula, string]>([
    [{ kind: 'ratio', numerator: '办件量', denominator: '人口', scale: 1 }, '“办件量” ÷ “人口”'],
    [{ kind: 'ratio', numerator: '办件量', denominator: '人口', scale: 10_000 }, '“办件量” ÷ “人口” × 10000'],
    [{ kind: 'ratioOfSums', numerator: '一次', denominator: '事项', scale: 100 }, 'Σ“一次” ÷ Σ“事项” × 100'],
    [{ kind: 'difference', minuend: '法定', subtrahend: '承诺' }, '“法定” − “承诺”'],
    [{ kind: 'share', part: '办件量' }, '“办件量”占全部评价对象之和的百分比'],
    [{ kind: 'share', part: '办件量', of: '全市' }, '“办件量”占全市的百分比'],
    [{ kind: 'change', indicator: '得分', against: 'lastYear', as: 'difference' }, '“得分”较上年同期的增减'],
    [
      { kind: 'rollup', indicator: '办件量', rule: 'sum', from: 'week', to: 'month' },
      '“办件量”，由周数据取月合计；一周归入其星期四所在的月；缺周数据的月不合计',
    ],
    [
      { kind: 'rollupRatio', numerator: '一次', denominator: '事项', scale: 100, from: 'month', to: 'year' },
      'Σ“一次” ÷ Σ“事项” × 100，由月数据取年合计之比；缺月数据的年按已有的计算并注明',
    ],
    [
      { kind: 'change', indicator: '得分', against: 'yearStart', as: 'percent' },
      '“得分”较上年末增减的百分比',
    ],
  ])('%o', (formula, text) => {
    expect(say(formula)).toBe(text)
  })

  it('names the way round that it may not take', () => {
    expect(derivedIssueSentence({ code: 'cycle', way: ['甲', '乙'] }, name, t)).toBe(
      '算式绕回了自己：“甲” → “乙”。请换一个指标。',
    )
    expect(derivedIssueSentence({ code: 'noParts', part: 'day' }, name, t)).toBe('数据集里没有按日的数据。')
  })
})

describe('D9 the unit that follows', () => {
  const units: Readonly<Record<string, Names>> = {
    cases: { zh: '件', en: 'cases' },
    people: { zh: '人', en: 'people' },
    tenThousands: { zh: '万人' },
    share: { zh: '%', en: '%' },
  }
  const of = (formula: Formula) =>
    derivedUnit(formula, (code) => ({ ...(units[code] && { unit: units[code] }) }))
  const ratio = (numerator: string, denominator: string, scale: number): Formula => ({
    kind: 'ratio',
    numerator,
    denominator,
    scale,
  })

  it.each<[string, Formula, string | undefined]>([
    ['cases per 10,000 people', ratio('cases', 'people', 10_000), '件/万人'],
    ['cases per unit of 10,000 people', ratio('cases', 'tenThousands', 1), '件/万人'],
    ['a ratio of the same is a number', ratio('cases', 'cases', 1), undefined],
    ['a hundredfold ratio is per cent', ratio('cases', 'cases', 100), '%'],
    [
      'a difference of shares is in points',
      { kind: 'difference', minuend: 'share', subtrahend: 'share' },
      '个百分点',
    ],
    ['a difference keeps its unit', { kind: 'difference', minuend: 'cases', subtrahend: 'cases' }, '件'],
    [
      'one of unlike units has none',
      { kind: 'difference', minuend: 'cases', subtrahend: 'people' },
      undefined,
    ],
    ['a part of a total is per cent', { kind: 'share', part: 'cases' }, '%'],
    [
      'a change of a share is in points',
      { kind: 'change', indicator: 'share', against: 'previous', as: 'difference' },
      '个百分点',
    ],
    [
      'a change in per cent is per cent',
      { kind: 'change', indicator: 'cases', against: 'previous', as: 'percent' },
      '%',
    ],
    [
      'a rollup keeps its unit',
      { kind: 'rollup', indicator: 'cases', rule: 'sum', from: 'week', to: 'month' },
      '件',
    ],
    ['what has no unit gives none', ratio('x', 'y', 1), undefined],
  ])('%s', (_what, formula, unit) => {
    expect(of(formula)?.zh).toBe(unit)
  })

  it('is said in both languages', () => {
    expect(of(ratio('cases', 'people', 10_000))).toEqual({ zh: '件/万人', en: 'cases per 10,000 people' })
  })
})
