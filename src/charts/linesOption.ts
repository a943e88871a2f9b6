import { commonOption, periodAxis, valueAxis } from './axes'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import { endLabelRoom } from './endLabels'
import { lineSeries } from './lineSeries'
import { periodTooltip } from './periodTooltip'
import type { ChartWords, SeriesModel } from './seriesModel'
import { textWidth } from './textWidth'

/** Values over periods. The axis need not start at zero: lines show change, not size. */
export function linesOption(model: SeriesModel, theme: ChartTheme, words: ChartWords): ChartOption {
  return {
    ...commonOption(theme),
    grid: { top: 16, right: endLabelRoom(model, theme, words), bottom: 28, left: axisRoom(model, words) },
    xAxis: periodAxis(model.periods, theme),
    yAxis: { ...valueAxis(theme, words.format), scale: true },
    tooltip: periodTooltip(model, theme, words, 'descending'),
    series: lineSeries(model, theme, words),
  }
}

function axisRoom({ series }: SeriesModel, { format }: ChartWords): number {
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined))
  const widths = [Math.min(...values), Math.max(...values)]
    .filter(Number.isFinite)
    .map((value) => textWidth(format(value), 12))
  return Math.max(24, ...widths) + 14
}
