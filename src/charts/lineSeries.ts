import type { LineSeriesOption } from 'echarts/charts'
import type { ChartTheme } from './chartTheme'
import { endLabel } from './endLabels'
import type { ChartWords, Series, SeriesModel } from './seriesModel'

const fewPeriods = 20

/** Lines with gaps where values are missing, the focus drawn last so that it lies on top. */
export function lineSeries(model: SeriesModel, theme: ChartTheme, words: ChartWords): LineSeriesOption[] {
  return inDrawingOrder(model.series).map((series) => {
    const focused = series.role === 'focus'
    const color = colorOf(series, theme)
    return {
      type: 'line',
      triggerEvent: 'line',
      id: series.id,
      name: series.name,
      data: series.values.map((value) => value ?? null),
      connectNulls: false,
      // A value alone between two gaps has no line: it would be invisible without its dot.
      showSymbol: model.periods.length <= fewPeriods || standsAlone(series),
      symbol: 'circle',
      symbolSize: focused ? 7 : 5,
      itemStyle: { color },
      lineStyle: { color, width: focused ? 2.5 : 1.25, type: series.role === 'group' ? 'dashed' : 'solid' },
      emphasis: { focus: 'series' },
      z: focused ? 4 : 3,
      endLabel: endLabel(series, theme, words),
      labelLayout: { moveOverlap: 'shiftY' },
    }
  })
}

function inDrawingOrder(series: readonly Series[]): Series[] {
  return [...series.filter(({ role }) => role !== 'focus'), ...series.filter(({ role }) => role === 'focus')]
}

function colorOf({ role }: Series, theme: ChartTheme): string {
  if (role === 'focus') return theme.focus
  return role === 'group' ? theme.groupLine : theme.peerLine
}

function standsAlone({ values }: Series): boolean {
  return values.some(
    (value, at) => value !== undefined && values[at - 1] === undefined && values[at + 1] === undefined,
  )
}
