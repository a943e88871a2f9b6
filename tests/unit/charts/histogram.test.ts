import { describe, expect, it } from 'vitest'
import { chartTheme } from '../../../src/charts/chartTheme'
import { binOf, histogramOption } from '../../../src/charts/histogramOption'
import { histogramTable } from '../../../src/charts/histogramTable'
import { distributionOf } from '../../../src/domain/statistics/distributionOf'
import { at, tooltipAt } from './chartModels'

const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 8.4, 16]
const distribution = distributionOf(values)!
const words = {
  format: String,
  formatMedian: String,
  formatEdge: String,
  count: '个数',
  median: '中位数',
  from: '从',
  to: '到',
}
const light = chartTheme(false)

describe('the histogram', () => {
  it('starts its bars at zero', () => {
    const option = histogramOption({ distribution }, light, words)
    expect(at(option, 'yAxis', 'min')).toBe(0)
  })

  it('colours the bin of the focus alone, and writes its name and value on it', () => {
    const model = { distribution, focus: { name: '中国', value: 8.4 } }
    const bars = at(histogramOption(model, light, words), 'series', 0, 'data') as object[]
    const coloured = bars.flatMap((bar, bin) => (at(bar, 'itemStyle', 'color') === light.focus ? [bin] : []))
    expect(coloured).toEqual([binOf(model)])
    expect((at(bars[coloured[0]!]!, 'label', 'formatter') as () => string)()).toBe('中国 8.4')
  })

  it.each([
    ['inside a bin', 8.4, 8],
    ['on the edge of two, in the upper one', 8, 8],
    ['the largest of all, in the last one', 16, distribution.bins.length - 1],
  ])('finds the bin of a focus that is %s', (_where, value, bin) => {
    expect(binOf({ distribution, focus: { name: 'a', value } })).toBe(bin)
  })

  it('draws the median where it is, not at the middle of a bin', () => {
    const option = histogramOption({ distribution }, light, words)
    expect(at(option, 'series', 0, 'markLine', 'data')).toEqual([{ xAxis: 5 }])
  })

  it('has room for one bin where all values are the same', () => {
    const option = histogramOption({ distribution: distributionOf([7, 7])! }, light, words)
    expect(at(option, 'xAxis')).toMatchObject({ min: 6.5, max: 7.5 })
  })

  it('says in its tooltip from where to where a bin reaches', () => {
    expect(tooltipAt(histogramOption({ distribution }, light, words), 8)).toContain('8 – 9')
  })

  it('has the same counts in its table', () => {
    const table = histogramTable({ distribution }, words)
    expect(table.rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(values.length)
  })
})
