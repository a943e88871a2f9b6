import { commonOption, valueAxis } from './axes'
import { rankTicks, rankTickStep } from './bumpOption'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import { tooltipHtml, tooltipLook } from './tooltip'

/** Ranks with the interval in which they stay, in the order of the ranks. */
export interface RankIntervalModel {
  readonly entities: readonly {
    readonly name: string
    readonly rank: number
    readonly low: number
    readonly high: number
    readonly focused: boolean
    /** 第3（2–5）. */
    readonly text: string
  }[]
}

/** As many names as a card's width has room for, turned. */
const namesShown = 36

/** One entity beside the other from the first rank on: a dot at its rank, a bar over its interval, the first on top. */
export function rankIntervalOption({ entities }: RankIntervalModel, theme: ChartTheme): ChartOption {
  const worst = Math.max(2, ...entities.flatMap(({ rank, high }) => [rank, Math.ceil(high)]))
  const ticks = rankTicks(worst, rankTickStep(worst))
  const dot = entities.length > namesShown ? 3 : 5
  const color = (focused: boolean) => (focused ? theme.focus : theme.peerBar)
  return {
    ...commonOption(theme),
    grid: { top: 14, right: 18, bottom: 60, left: 40 },
    xAxis: {
      type: 'category',
      data: entities.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        color: theme.inkSoft,
        hideOverlap: true,
        rotate: 45,
        width: 74,
        overflow: 'truncate',
        interval: Math.ceil(entities.length / namesShown) - 1,
      },
      // The first rank is on top, and the axis would follow it there.
      position: 'bottom',
    },
    yAxis: {
      ...valueAxis(theme, String),
      inverse: true,
      min: 1,
      max: worst,
      axisLabel: { color: theme.inkSoft, customValues: ticks },
      axisTick: { show: false, customValues: ticks },
    },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (params: unknown) => {
        const entity = entities[indexOf(params)]
        return entity ? tooltipHtml(entity.name, [{ name: '', value: entity.text, strong: true }]) : ''
      },
    },
    series: [
      // Bars are stacked on what is not drawn: ECharts has no bar from one value to another.
      {
        type: 'bar',
        id: 'below',
        stack: 'interval',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: entities.map(({ low }) => low),
      },
      {
        type: 'bar',
        id: 'interval',
        stack: 'interval',
        barMaxWidth: 10,
        data: entities.map(({ low, high, focused }) => ({
          value: high - low,
          itemStyle: { color: color(focused) },
        })),
      },
      {
        type: 'line',
        id: 'rank',
        lineStyle: { width: 0 },
        symbol: 'circle',
        showSymbol: true,
        showAllSymbol: true,
        data: entities.map(({ rank, focused }) => ({
          value: rank,
          symbolSize: focused ? 8 : dot,
          itemStyle: { color: focused ? theme.focus : theme.ink },
        })),
      },
    ],
  }
}

function indexOf(params: unknown): number {
  const first: unknown = Array.isArray(params) ? params[0] : params
  return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1
}
