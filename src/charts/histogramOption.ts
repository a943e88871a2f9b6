import type { Bin, Distribution } from '../domain/statistics/distributionOf'
import { commonOption, valueAxis } from './axes'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import { textWidth } from './textWidth'
import { tooltipHtml, tooltipLook } from './tooltip'

export interface HistogramModel {
  readonly distribution: Distribution
  /** The one in focus, where it has a value. */
  readonly focus?: { readonly name: string; readonly value: number } | undefined
}

export interface HistogramWords {
  readonly format: (value: number) => string
  readonly formatMedian: (value: number) => string
  /** Bin edges are round: they are written with no more decimals than they have. */
  readonly formatEdge: (value: number) => string
  /** Name of the upright axis: how many. */
  readonly count: string
  readonly median: string
}

/** How values are spread: bars from zero, the focus' bin in colour, a line at the median. */
export function histogramOption(
  model: HistogramModel,
  theme: ChartTheme,
  words: HistogramWords,
): ChartOption {
  const { bins } = model.distribution
  const first = bins[0]!
  const last = bins.at(-1)!
  const single = first.from === last.to
  return {
    ...commonOption(theme),
    grid: { top: 52, right: 18, bottom: 28, left: 40 },
    xAxis: {
      ...valueAxis(theme, words.formatEdge),
      splitLine: { show: false },
      axisLabel: {
        color: theme.inkSoft,
        hideOverlap: true,
        formatter: (value: number) => words.formatEdge(value),
      },
      min: single ? first.from - 0.5 : first.from,
      max: single ? first.from + 0.5 : last.to,
      axisLine: { show: true, onZero: false, lineStyle: { color: theme.rule } },
    },
    yAxis: {
      ...valueAxis(theme, String),
      min: 0,
      minInterval: 1,
      boundaryGap: [0, '12%'],
      name: words.count,
      ...axisName(theme),
    },
    tooltip: binTooltip(bins, theme, words),
    series: [
      {
        type: 'bar',
        id: 'bins',
        barWidth: '94%',
        data: bins.map((bin, at) => barOf(bin, at === binOf(model), model, theme, words)),
        markLine: medianLine(model.distribution.median, theme, words),
      },
    ],
  }
}

/** The bin that holds the focus: `from ≤ v < to`, the last one also `v = to`. */
export function binOf({ distribution, focus }: HistogramModel): number {
  if (!focus) return -1
  const { bins } = distribution
  const at = bins.findIndex(({ from, to }) => focus.value >= from && focus.value < to)
  return at < 0 && focus.value === bins.at(-1)?.to ? bins.length - 1 : at
}

function barOf(
  bin: Bin,
  focused: boolean,
  { focus }: HistogramModel,
  theme: ChartTheme,
  words: HistogramWords,
) {
  const label = focus ? `${focus.name} ${words.format(focus.value)}` : ''
  return {
    value: [(bin.from + bin.to) / 2, bin.count],
    itemStyle: { color: focused ? theme.focus : theme.peerBar },
    label: {
      show: focused,
      position: 'top' as const,
      formatter: () => label,
      color: theme.focus,
      fontFamily: theme.font,
      fontWeight: 'bold' as const,
    },
  }
}

function medianLine(median: number, theme: ChartTheme, words: HistogramWords) {
  const text = `${words.median} ${words.formatMedian(median)}`
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: theme.inkSoft, type: 'dashed' as const, width: 1 },
    label: { formatter: () => text, color: theme.inkSoft, fontFamily: theme.font, fontSize: 12 },
    data: [{ xAxis: median }],
  }
}

function axisName(theme: ChartTheme) {
  return { nameGap: 26, nameTextStyle: { color: theme.inkSoft, width: textWidth('0000', 12) } }
}

function binTooltip(bins: readonly Bin[], theme: ChartTheme, words: HistogramWords) {
  return {
    ...tooltipLook(theme),
    trigger: 'item' as const,
    formatter: (params: unknown) => {
      const at =
        typeof params === 'object' && params !== null && 'dataIndex' in params ? params.dataIndex : -1
      const bin = bins[Number(at)]
      if (!bin) return ''
      return tooltipHtml(`${words.formatEdge(bin.from)} – ${words.formatEdge(bin.to)}`, [
        { name: words.count, value: String(bin.count) },
      ])
    },
  }
}
