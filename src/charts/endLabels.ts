import type { LineSeriesOption } from 'echarts/charts'
import type { ChartTheme } from './chartTheme'
import { lastOf, type ChartWords, type Series, type SeriesModel } from './seriesModel'
import { textWidth } from './textWidth'

type LineEndLabel = NonNullable<LineSeriesOption['endLabel']>

const fontSize = 12
const widest = 150
const narrowest = 40

/** What stands at the right end of a line, in place of a legend: 中国 31. */
export function endLabelText(series: Series, { format }: ChartWords): string {
  const last = lastOf(series)
  return last ? `${series.name} ${format(last.value)}` : series.name
}

/** The room that the labels need at the right of the grid. */
export function endLabelRoom({ series }: SeriesModel, words: ChartWords): number {
  const widths = series.map((one) => textWidth(endLabelText(one, words), fontSize))
  return Math.min(widest, Math.max(narrowest, ...widths)) + 14
}

export function endLabel(series: Series, theme: ChartTheme, words: ChartWords): LineEndLabel {
  const focused = series.role === 'focus'
  const text = endLabelText(series, words)
  return {
    show: lastOf(series) !== undefined,
    // A function, because ECharts would fill in {a} and {b} of a plain text.
    formatter: () => text,
    distance: 8,
    color: focused ? theme.focus : theme.inkSoft,
    fontFamily: theme.font,
    fontSize,
    fontWeight: focused ? 'bold' : 'normal',
    width: widest,
    overflow: 'truncate',
  }
}
