import { commonOption, periodAxis, valueAxis } from './axes'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import { endLabelRoom } from './endLabels'
import { lineSeries } from './lineSeries'
import { periodTooltip } from './periodTooltip'
import type { ChartWords, SeriesModel } from './seriesModel'

/** Ranks over periods: the first rank on top, the focus in colour, the others grey. */
export function bumpOption(model: SeriesModel, theme: ChartTheme, words: ChartWords): ChartOption {
  const ranks = model.series.flatMap(({ values }) => values.filter((value) => value !== undefined))
  const worst = Math.max(2, ...ranks)
  const interval = rankTickStep(worst)
  return {
    ...commonOption(theme),
    grid: { top: 16, right: endLabelRoom(model, theme, words), bottom: 28, left: 40 },
    xAxis: { ...periodAxis(model.periods, theme), axisLine: { show: false } },
    yAxis: {
      ...valueAxis(theme, (value) => words.format(value)),
      inverse: true,
      min: 1,
      max: worst,
      // Ticks would else stand at 1, 31, 61 …: a rank scale reads 1, 30, 60.
      axisLabel: { color: theme.inkSoft, customValues: rankTicks(worst, interval) },
      axisTick: { show: false, customValues: rankTicks(worst, interval) },
    },
    tooltip: periodTooltip(model, theme, words, 'ascending'),
    series: lineSeries(model, theme, words),
  }
}

export function rankTickStep(worst: number): number {
  return [1, 2, 5, 10, 20, 30, 50, 100, 200, 500, 1000].find((step) => worst / step <= 6) ?? 5000
}

/** 1 and the round ranks after it; the worst one only where it does not crowd the tick before. */
export function rankTicks(worst: number, interval: number): number[] {
  const ticks = [1]
  for (let rank = interval; rank <= worst; rank += interval) if (rank > 1) ticks.push(rank)
  return worst - ticks.at(-1)! > interval / 2 ? [...ticks, worst] : ticks
}
