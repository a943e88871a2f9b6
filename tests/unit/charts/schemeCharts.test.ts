import { describe, expect, it } from 'vitest'
import { chartTheme } from '../../../src/charts/chartTheme'
import { rankShiftOption, rankShiftTable } from '../../../src/charts/rankShiftOption'
import { ruleCurveOption, ruleCurveTable } from '../../../src/charts/ruleCurveOption'
import { at } from './chartModels'

const light = chartTheme(false)

describe('the rule over the distribution', () => {
  const words = {
    formatEdge: String,
    formatScore: String,
    count: '个数',
    score: '得分',
    value: '指标值',
  }
  const model = {
    bins: [
      { from: 0, to: 5, count: 3 },
      { from: 5, to: 10, count: 1 },
    ],
    curve: [
      [0, 100],
      [5, 50],
      [12, 0],
    ] as const,
    focus: { name: '中国', value: 4, score: 60 },
  }

  it('reaches from the first value to the last, of the bars or of the rule', () => {
    const option = ruleCurveOption(model, light, words)
    expect(at(option, 'xAxis')).toMatchObject({ min: 0, max: 12 })
  })

  it('puts the focus on the curve', () => {
    const option = ruleCurveOption(model, light, words)
    expect(at(option, 'series', 2, 'data')).toEqual([[4, 60]])
    expect((at(option, 'series', 2, 'label', 'formatter') as () => string)()).toBe('中国 60')
  })

  it('says in its table what the edges of the bars score', () => {
    expect(ruleCurveTable(model, words).rows).toEqual([
      [0, 100, 3],
      [5, 50, 1],
    ])
  })

  it('writes a name from a file as text in its tooltip', () => {
    const hostile = ruleCurveOption(model, light, { ...words, count: '<b>' })
    const formatter = at(hostile, 'tooltip', 'formatter') as (params: unknown) => string
    expect(formatter({ dataIndex: 1 })).toContain('&lt;b&gt;')
  })
})

describe('the plot of rank shifts', () => {
  const words = {
    format: String,
    name: '名称',
    shift: '变化',
    describeShift: (gain: number) => `${gain}位`,
  }
  const model = {
    schemes: ['甲', '乙'] as [string, string],
    lines: [
      { id: 'A', name: '<i>A</i>', before: 3, after: 1, role: 'focus' as const },
      { id: 'B', name: 'B', before: 1, after: 2, role: 'named' as const },
      { id: 'C', name: 'C', before: undefined, after: 3, role: 'other' as const },
    ],
  }

  it('has the first rank on top, and a line for each that is ranked under both', () => {
    const option = rankShiftOption(model, light, words)
    expect(at(option, 'yAxis')).toMatchObject({ inverse: true, min: 1, max: 3 })
    expect(
      (at(option, 'series') as { id: string; data: number[] }[]).map(({ id, data }) => [id, data]),
    ).toEqual([
      ['B', [1, 2]],
      ['A', [3, 1]],
    ])
  })

  it('says ranks and shift in its tooltip, names as text', () => {
    const formatter = at(rankShiftOption(model, light, words), 'tooltip', 'formatter') as (
      p: unknown,
    ) => string
    const html = formatter({ seriesId: 'A' })
    expect(html).toContain('&lt;i&gt;A')
    expect(html).toContain('2位')
  })

  it('has those in its table too that one scheme does not rank, without a shift', () => {
    expect(rankShiftTable(model, words).rows).toEqual([
      ['<i>A</i>', 3, 1, 2],
      ['B', 1, 2, -1],
      ['C', undefined, 3, undefined],
    ])
  })
})
