import type { Bin } from '../domain/statistics/distributionOf'
import { commonOption, valueAxis } from './axes'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import type { TableModel } from './tableModel'
import { tooltipHtml, tooltipLook } from './tooltip'

export interface RuleCurveModel {
  /** How the indicator's values are spread. */
  readonly bins: readonly Bin[]
  /** Ascending by value. */
  readonly curve: readonly (readonly [value: number, score: number])[]
  /** The one in focus, where it has a value. */
  readonly focus?: { readonly name: string; readonly value: number; readonly score: number } | undefined
}

export interface RuleCurveWords {
  readonly formatEdge: (value: number) => string
  readonly formatScore: (score: number) => string
  readonly count: string
  readonly score: string
  readonly value: string
}

/** What a rule makes of real values: the curve over the bars of their distribution, the focus a dot on it. */
export function ruleCurveOption(
  { bins, curve, focus }: RuleCurveModel,
  theme: ChartTheme,
  words: RuleCurveWords,
): ChartOption {
  const values = [...bins.flatMap(({ from, to }) => [from, to]), ...curve.map(([value]) => value)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const margin = least === most ? 0.5 : 0
  return {
    ...commonOption(theme),
    animation: false,
    grid: { top: 30, right: 34, bottom: 26, left: 38 },
    xAxis: {
      ...valueAxis(theme, words.formatEdge),
      splitLine: { show: false },
      min: least - margin,
      max: most + margin,
      axisLine: { show: true, onZero: false, lineStyle: { color: theme.rule } },
      axisLabel: {
        color: theme.inkSoft,
        hideOverlap: true,
        formatter: (value: number) => words.formatEdge(value),
      },
    },
    yAxis: [
      { ...valueAxis(theme, words.formatScore), name: words.score, nameTextStyle: { color: theme.inkSoft } },
      {
        ...valueAxis(theme, String),
        min: 0,
        minInterval: 1,
        splitLine: { show: false },
        name: words.count,
        nameTextStyle: { color: theme.inkSoft },
      },
    ],
    tooltip: { ...tooltipLook(theme), trigger: 'item', formatter: tooltipOf(bins, words) },
    series: [
      {
        type: 'bar',
        id: 'bins',
        yAxisIndex: 1,
        barWidth: '94%',
        itemStyle: { color: theme.peerBar },
        data: bins.map(({ from, to, count }) => [(from + to) / 2, count]),
      },
      {
        type: 'line',
        id: 'curve',
        data: curve.map(([value, score]) => [value, score]),
        symbol: 'none',
        silent: true,
        lineStyle: { color: theme.ink, width: 2 },
        z: 3,
      },
      ...(focus ? [focusDot(focus, focus.value < (least + most) / 2, theme, words)] : []),
    ],
  }
}

function focusDot(
  focus: NonNullable<RuleCurveModel['focus']>,
  isLeft: boolean,
  theme: ChartTheme,
  { formatScore }: RuleCurveWords,
) {
  const text = `${focus.name} ${formatScore(focus.score)}`
  return {
    type: 'line' as const,
    id: 'focus',
    data: [[focus.value, focus.score]],
    symbol: 'circle',
    symbolSize: 9,
    silent: true,
    itemStyle: { color: theme.focus },
    label: {
      show: true,
      position: isLeft ? ('right' as const) : ('left' as const),
      formatter: () => text,
      color: theme.focus,
      fontFamily: theme.font,
      fontWeight: 'bold' as const,
      textBorderColor: theme.ground,
      textBorderWidth: 3,
    },
    z: 4,
  }
}

function tooltipOf(bins: readonly Bin[], words: RuleCurveWords) {
  return (params: unknown) => {
    const at = typeof params === 'object' && params !== null && 'dataIndex' in params ? params.dataIndex : -1
    const bin = bins[Number(at)]
    if (!bin) return ''
    return tooltipHtml(`${words.formatEdge(bin.from)} – ${words.formatEdge(bin.to)}`, [
      { name: words.count, value: String(bin.count) },
    ])
  }
}

/** The same as figures: a row a bin, with what its edges score. */
export function ruleCurveTable(model: RuleCurveModel | undefined, words: RuleCurveWords): TableModel {
  return {
    columns: [
      { label: words.value, numeric: true, display: words.formatEdge },
      { label: words.score, numeric: true, display: words.formatScore },
      { label: words.count, numeric: true },
    ],
    rows: (model?.bins ?? []).map(({ from, count }) => [from, scoreNear(model!.curve, from), count]),
  }
}

function scoreNear(curve: RuleCurveModel['curve'], value: number): number | undefined {
  const after = curve.findIndex(([at]) => at >= value)
  return (after < 0 ? curve.at(-1) : curve[after])?.[1]
}
