import { describe, expect, it } from 'vitest'
import { bulletinChartHeight, bulletinChartOption } from '../../../src/charts/bulletinChartOption'
import { chartTheme } from '../../../src/charts/chartTheme'
import type { BulletinChart } from '../../../src/domain/bulletin/bulletinDocument'

const theme = chartTheme(false)
const bars: BulletinChart = {
  title: '县（市、区）综合得分',
  shape: 'bars',
  points: [
    { label: '甲县', text: '94.85', value: 94.8512, rank: 1 },
    { label: '乙县', text: '94.85', value: 94.849, rank: 1 },
    { label: '丙区', text: '80.00', value: 80, rank: 3 },
  ],
}
const course: BulletinChart = {
  title: '近期综合得分走势',
  shape: 'line',
  points: [
    { label: '第45周', text: '77.50', value: 77.496 },
    { label: '第46周', text: '77.31', value: 77.311 },
  ],
}

describe("a bulletin's chart", () => {
  it('draws a ranking as bars under the ranks that were published', () => {
    const { yAxis, series } = bulletinChartOption(bars, theme)
    expect(yAxis).toMatchObject({ data: ['1  甲县', '1  乙县', '3  丙区'] })
    const [{ label, data }] = series as [
      { label: { formatter: (point: { value: number }) => string }; data: { value: number }[] },
    ]
    expect(data.map(({ value }) => value)).toEqual([94.8512, 94.849, 80])
    expect(label.formatter({ value: 94.849 })).toBe('94.85')
  })

  it('draws a course over its periods', () => {
    const { xAxis } = bulletinChartOption(course, theme)
    expect(xAxis).toMatchObject({ data: ['第45周', '第46周'] })
  })

  it('is higher the more bars there are', () => {
    // 22 pixels a bar.
    expect(bulletinChartHeight(bars)).toBe(3 * 22 + 8)
    expect(bulletinChartHeight(course)).toBe(220)
  })
})
