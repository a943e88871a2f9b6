import { commonOption, valueAxis } from './axes'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import type { ChartWords } from './seriesModel'
import { textWidth } from './textWidth'

export interface RankingBars {
  /** In rank order, the best first. */
  readonly rows: readonly {
    readonly rank: number
    readonly name: string
    readonly value: number
    readonly isFocus: boolean
  }[]
}

export const rankingBarHeight = 22

/** The ranking as bars from zero, for a picture: rank and name before the bar, the value behind it. */
export function rankingOption({ rows }: RankingBars, theme: ChartTheme, words: ChartWords): ChartOption {
  const labels = rows.map(({ rank, name }) => `${rank}  ${name}`)
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, 12)))
  const widestValue = Math.max(0, ...rows.map(({ value }) => textWidth(words.format(value), 12)))
  return {
    ...commonOption(theme),
    grid: { top: 4, right: widestValue + 16, bottom: 4, left: widest + 16 },
    xAxis: {
      ...valueAxis(theme, words.format),
      min: Math.min(0, ...rows.map(({ value }) => value)),
      splitLine: { show: false },
      axisLabel: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: labels,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: theme.ink, fontSize: 12, interval: 0 },
    },
    series: [
      {
        type: 'bar',
        id: 'ranking',
        barWidth: '55%',
        data: rows.map(({ value, isFocus }) => ({
          value,
          itemStyle: { color: isFocus ? theme.focus : theme.peerBar },
        })),
        label: {
          show: true,
          position: 'right',
          color: theme.ink,
          fontSize: 12,
          formatter: ({ value }: { value?: unknown }) => words.format(Number(value)),
        },
      },
    ],
  }
}
