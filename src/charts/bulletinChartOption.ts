import type { BulletinChart } from '../domain/bulletin/bulletinDocument'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import { linesOption } from './linesOption'
import { rankingBarHeight, rankingOption } from './rankingOption'

/** A bulletin's chart, its numbers written as the bulletin has them. */
export function bulletinChartOption(chart: BulletinChart, theme: ChartTheme): ChartOption {
  const { title, shape, points } = chart
  const texts = new Map(points.map(({ value, text }) => [value, text]))
  // Numbers of an axis are the chart's own.
  const words = { format: (value: number) => texts.get(value) ?? String(value) }
  if (shape === 'bars') {
    const rows = points.map(({ label, value, rank }, at) => ({
      rank: rank ?? at + 1,
      name: label,
      value,
      isFocus: false,
    }))
    return rankingOption({ rows }, theme, words)
  }
  const values = points.map(({ value }) => value)
  // The only line is what the title says.
  const series = [{ id: title, name: '', role: 'focus' as const, values }]
  return linesOption({ periods: points.map(({ label }) => label), series }, theme, words)
}

const lineHeight = 220

/** Of the drawing, in the chart's own pixels. */
export function bulletinChartHeight({ shape, points }: BulletinChart): number {
  return shape === 'bars' ? points.length * rankingBarHeight + 8 : lineHeight
}
