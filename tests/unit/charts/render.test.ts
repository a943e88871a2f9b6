import { describe, expect, it } from 'vitest'
import { bumpOption } from '../../../src/charts/bumpOption'
import { chartTheme } from '../../../src/charts/chartTheme'
import { histogramOption } from '../../../src/charts/histogramOption'
import { renderSvg } from '../../../src/charts/render'
import { textWidth, wrapText } from '../../../src/charts/textWidth'
import { distributionOf } from '../../../src/domain/statistics/distributionOf'
import { ranks, words } from './chartModels'

const frame = {
  title: '营商便利度得分：名次变化',
  note: '2018–2020 年，位',
  source: '来源：世界银行 Doing Business 2020',
  width: 800,
  height: 400,
}

describe('the picture of a chart', () => {
  it.each([false, true])('has title, unit and source inside, on its own ground (dark: %s)', (dark) => {
    const theme = chartTheme(dark)
    const svg = renderSvg(bumpOption(ranks, theme, words), theme, frame)
    for (const text of [frame.title, frame.note, frame.source, '中国 31']) expect(svg).toContain(text)
    expect(svg).toContain(theme.ground)
  })

  it('has hostile names as text', () => {
    const theme = chartTheme(false)
    const svg = renderSvg(bumpOption(ranks, theme, words), theme, { ...frame, title: '<script>1</script>' })
    expect(svg).not.toMatch(/<script|<img/)
    expect(svg).toContain('&lt;img src=x')
  })

  it('draws the median of a histogram too', () => {
    const theme = chartTheme(false)
    const option = histogramOption({ distribution: distributionOf([1, 2, 9])! }, theme, {
      format: String,
      formatMedian: String,
      formatEdge: String,
      count: '个数',
      median: '中位数',
    })
    expect(renderSvg(option, theme, frame)).toContain('中位数 2')
  })

  it('grows with a source that takes several lines', () => {
    const theme = chartTheme(false)
    const heightOf = (source: string) => {
      const svg = renderSvg(bumpOption(ranks, theme, words), theme, { ...frame, source })
      return Number(/height="(\d+)"/.exec(svg)![1])
    }
    expect(heightOf('来源'.repeat(200))).toBeGreaterThan(heightOf('来源') + 40)
  })
})

describe('the width of a text', () => {
  it('counts a Chinese character as one em, any other as less', () => {
    expect(textWidth('中国', 12)).toBe(24)
    expect(textWidth('ab', 10)).toBe(12)
  })

  it('breaks lines between words and between Chinese characters, and loses nothing', () => {
    const text = '世界银行 Doing Business 2020 历史数据，按公布时的方法计算'
    const lines = wrapText(text, 12, 120)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120)
  })
})
