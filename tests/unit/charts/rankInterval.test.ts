import { describe, expect, it } from 'vitest'
import { chartTheme } from '../../../src/charts/chartTheme'
import { rankIntervalOption } from '../../../src/charts/rankIntervalOption'
import { at, tooltipAt } from './chartModels'

const light = chartTheme(false)
const entities = [
  { name: '甲', rank: 1, low: 1, high: 2, focused: false, text: '第1（1–2）' },
  { name: '<b>乙', rank: 2, low: 1.05, high: 6.2, focused: true, text: '第2（1–7）' },
]
const option = rankIntervalOption({ entities }, light)

describe('the intervals of ranks', () => {
  it('have the first rank on top, and room for the widest', () => {
    expect(at(option, 'yAxis')).toMatchObject({ inverse: true, min: 1, max: 7 })
  })

  it('are bars from the low end to the high one, upon what is not drawn', () => {
    expect(at(option, 'series', 0, 'data')).toEqual([1, 1.05])
    expect(at(option, 'series', 0, 'itemStyle', 'color')).toBe('transparent')
    expect((at(option, 'series', 1, 'data') as { value: number }[]).map(({ value }) => value)).toEqual([
      1,
      6.2 - 1.05,
    ])
  })

  it('colour the focus alone', () => {
    const colours = [0, 1].map((bar) => at(option, 'series', 1, 'data', bar, 'itemStyle', 'color'))
    expect(colours).toEqual([light.peerBar, light.focus])
  })

  it('name as many as there is room for', () => {
    const many = Array.from({ length: 100 }, () => entities[0]!)
    expect(at(option, 'xAxis', 'axisLabel', 'interval')).toBe(0)
    // Every third of a hundred: at most 36 fit.
    expect(at(rankIntervalOption({ entities: many }, light), 'xAxis', 'axisLabel', 'interval')).toBe(2)
  })

  it('say name and interval in the tooltip, as text', () => {
    expect(tooltipAt(option, 1)).toContain('&lt;b&gt;乙')
    expect(tooltipAt(option, 1)).toContain('第2（1–7）')
  })
})
