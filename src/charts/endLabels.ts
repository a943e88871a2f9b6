import type { LineSeriesOption } from 'echarts/charts'
import type { ChartTheme } from './chartTheme'
import { lastOf, type ChartWords, type Series, type SeriesModel } from './seriesModel'
import { textWidth } from './textWidth'

type LineEndLabel = NonNullable<LineSeriesOption['endLabel']>

const fontSize = 12
const narrowest = 40

/** What stands at the right end of a line, in place of a legend: 中国 31. A long name gives way to its number. */
export function endLabelText(series: Series, { labelWidth }: ChartTheme, { format }: ChartWords): string {
  const last = lastOf(series)
  const number = last ? ` ${format(last.value)}` : ''
  if (textWidth(series.name + number, fontSize) <= labelWidth) return series.name + number
  const letters = [...series.name]
  while (letters.length > 1 && textWidth(`${letters.join('')}…${number}`, fontSize) > labelWidth)
    letters.pop()
  return `${letters.join('').trimEnd()}…${number}`
}

/** The room that the labels need at the right of the grid. */
export function endLabelRoom({ series }: SeriesModel, theme: ChartTheme, words: ChartWords): number {
  const widths = series.map((one) => textWidth(endLabelText(one, theme, words), fontSize))
  return Math.max(narrowest, ...widths) + 14
}

export function endLabel(series: Series, theme: ChartTheme, words: ChartWords): LineEndLabel {
  const focused = series.role === 'focus'
  const text = endLabelText(series, theme, words)
  return {
    show: lastOf(series) !== undefined,
    // A function, because ECharts would fill in {a} and {b} of a plain text.
    formatter: () => text,
    distance: 8,
    color: focused ? theme.focus : theme.inkSoft,
    fontFamily: theme.font,
    fontSize,
    lineHeight: 15,
    fontWeight: focused ? 'bold' : 'normal',
  }
}
