import { describe, expect, it } from 'vitest'
import { chartTheme } from '../../../src/charts/chartTheme'
import { dotPlotOption } from '../../../src/charts/dotPlotOption'
import { renderSvg } from '../../../src/charts/render'
import { waterfallOption, waterfallTable, type WaterfallModel } from '../../../src/charts/waterfallOption'

const theme = chartTheme(false)
const words = {
  format: String,
  formatTick: String,
  formatChange: (value: number) => `(${value})`,
  from: '满分',
  to: '得分',
  item: '指标',
  change: '失分',
  after: '余',
}
const losses: WaterfallModel = {
  from: 100,
  to: 75,
  steps: [
    { name: '甲', change: -20 },
    { name: '乙', change: -8 },
    { name: '加分', change: 3 },
  ],
}

interface BarData {
  readonly data: readonly (number | { value: number })[]
}
function barsOf(model: WaterfallModel): [number, number][] {
  const [ground, steps] = waterfallOption(model, theme, words).series as unknown as [BarData, BarData]
  return ground.data.map((from, at) => {
    const step = steps.data[at]!
    return [from as number, typeof step === 'number' ? step : step.value]
  })
}

describe('a waterfall', () => {
  it('runs each bar from where the one before ended; nothing whole has a bar', () => {
    expect(barsOf(losses)).toEqual([
      [100, 0],
      [80, 20],
      [72, 8],
      [72, 3],
      [75, 0],
    ])
  })

  it('marks what it leads from and to as points, which need no axis from 0', () => {
    const wholes = waterfallOption(losses, theme, words).series as unknown as readonly {
      readonly id: string
      readonly data: readonly { readonly value: unknown }[]
    }[]
    expect(wholes.find(({ id }) => id === 'wholes')!.data.map(({ value }) => value)).toEqual([
      [100, 0],
      [75, 4],
    ])
  })

  it('has its steps and what is left in the table', () => {
    expect(waterfallTable(losses, words).rows).toEqual([
      ['满分', undefined, 100],
      ['甲', -20, 80],
      ['乙', -8, 72],
      ['加分', 3, 75],
      ['得分', undefined, 75],
    ])
  })
})

const frame = { title: '题', note: '', source: '来源', width: 600, height: 300 }
const hostile = '<b>{a}{b|x}</b>'

describe('pictures of a scorecard', () => {
  it('hold names as they are, whatever is in them', () => {
    const model = { ...losses, steps: [{ name: hostile, change: -25 }] }
    const svg = renderSvg(waterfallOption(model, theme, words), theme, frame)
    expect(svg).toContain('&lt;b&gt;{a}{b|x}&lt;/b&gt;')
    expect(svg).toContain('(-25)')
  })

  it('leave a missing score without a dot (D5)', () => {
    const values = [50, undefined, 70]
    const one = { id: 'CHN', name: '中国', role: 'focus', values } as const
    const svg = renderSvg(
      dotPlotOption({ periods: ['甲', '乙', '丙'], series: [one] }, theme, words),
      theme,
      frame,
    )
    const dots = svg.match(new RegExp(`fill="${theme.focus}"`, 'g')) ?? []
    // Two dots and their two labels.
    expect(dots).toHaveLength(4)
    expect(svg).not.toContain('NaN')
  })
})
