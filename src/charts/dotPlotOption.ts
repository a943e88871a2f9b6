import type { LineSeriesOption } from 'echarts/charts'
import { commonOption, valueAxis } from './axes'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import { periodTooltip } from './periodTooltip'
import type { ChartWords, Series, SeriesModel } from './seriesModel'
import { textWidth } from './textWidth'

export const dotPlotRowHeight = 30

/**
 * A row a node, a dot an entity: the focus in colour and labelled, peers grey, a bar for the benchmark. The
 * model's periods are the names of the rows.
 */
export function dotPlotOption(model: SeriesModel, theme: ChartTheme, words: ChartWords): ChartOption {
  const widest = Math.max(0, ...model.periods.map((name) => textWidth(name, 12)))
  // Fonts differ a little from what is reckoned, and a name cut by a hair reads worse than the room is worth.
  const nameRoom = Math.min(widest + 8, theme.labelWidth + 30)
  const values = model.series.flatMap((one) => one.values.filter((value) => value !== undefined))
  return {
    ...commonOption(theme),
    grid: { top: 6, right: 30, bottom: 24, left: nameRoom + 16 },
    xAxis: { ...valueAxis(theme, words.format), min: Math.min(0, ...values), max: Math.max(100, ...values) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...model.periods],
      boundaryGap: true,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: theme.rule } },
      axisLabel: { color: theme.ink, fontSize: 12, interval: 0, width: nameRoom, overflow: 'truncate' },
    },
    tooltip: {
      ...periodTooltip(model, theme, words, 'descending'),
      axisPointer: { type: 'line', axis: 'y', lineStyle: { color: theme.rule } },
    },
    series: [...model.series].reverse().map((series) => dots(series, theme, words)),
  }
}

/** A line without its stroke: a scatter plot would be one more part of ECharts to load. */
function dots(series: Series, theme: ChartTheme, words: ChartWords): LineSeriesOption {
  const isFocus = series.role === 'focus'
  return {
    type: 'line',
    id: series.id,
    name: series.name,
    data: series.values.map((value, at) => [value ?? '-', at]),
    lineStyle: { opacity: 0 },
    showSymbol: true,
    ...symbolOf(series, theme),
    z: isFocus ? 5 : series.role === 'group' ? 4 : 3,
    label: {
      show: isFocus,
      position: 'top',
      distance: 3,
      color: theme.focus,
      fontSize: 11,
      fontWeight: 'bold',
      formatter: ({ dataIndex }) => {
        const value = series.values[dataIndex]
        return value === undefined ? '' : words.format(value)
      },
    },
  }
}

function symbolOf({ role }: Series, theme: ChartTheme) {
  if (role === 'group') return { symbol: 'rect', symbolSize: [3, 16], itemStyle: { color: theme.groupLine } }
  const color = role === 'focus' ? theme.focus : theme.peerLine
  return { symbol: 'circle', symbolSize: role === 'focus' ? 11 : 8, itemStyle: { color } }
}
