import { commonOption, valueAxis } from './axes'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import type { TableModel } from './tableModel'
import { textWidth } from './textWidth'
import { tooltipHtml, tooltipLook } from './tooltip'

/** From one figure to another by steps that add up: 100 less what was lost, or one period's score and the next's. */
export interface WaterfallModel {
  readonly from: number
  readonly to: number
  readonly steps: readonly { readonly name: string; readonly change: number }[]
}

export interface WaterfallWords {
  readonly format: (value: number) => string
  /** The way can be short: ticks have as many decimals as tell them apart. */
  readonly formatTick: (value: number) => string
  /** With its sign. */
  readonly formatChange: (value: number) => string
  readonly from: string
  readonly to: string
  /** Heads of the table. */
  readonly item: string
  readonly change: string
  readonly after: string
}

export const waterfallRowHeight = 26

/**
 * A step's bar runs from where the step before ended, as long as its change. What the way leads from and to are
 * points: on an axis that does not begin at 0 a bar of a whole would be read for more or less than it is.
 */
export function waterfallOption(
  model: WaterfallModel,
  theme: ChartTheme,
  words: WaterfallWords,
): ChartOption {
  const rows = rowsOf(model, words)
  const widest = Math.max(...rows.map(({ name }) => textWidth(name, 12)))
  // Fonts differ a little from what is reckoned, and a name cut by a hair reads worse than the room is worth.
  const nameRoom = Math.min(widest + 8, theme.labelWidth + 30)
  const ends = rows.flatMap(({ start, end }) => [start, end])
  const room = Math.max(...rows.map(({ label }) => textWidth(label, 12)))
  const axis = valueAxis(theme, words.formatTick)
  return {
    ...commonOption(theme),
    grid: { top: 4, right: 16, bottom: 24, left: nameRoom + 14 },
    xAxis: {
      ...axis,
      ...axisEnds(Math.min(...ends), Math.max(...ends), room),
      // The ends of the axis are room for labels, and no round figures.
      axisLabel: { ...axis.axisLabel, showMinLabel: false, showMaxLabel: false, hideOverlap: true },
      splitNumber: 4,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: theme.ink, fontSize: 12, interval: 0, width: nameRoom, overflow: 'truncate' },
    },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (params: unknown) => {
        const row = rows[indexOf(params)]
        return row ? tooltipHtml(row.name, [{ name: row.label, value: '' }]) : ''
      },
    },
    series: [
      {
        type: 'bar',
        id: 'ground',
        stack: 'way',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: rows.map(({ start, end }) => Math.min(start, end)),
      },
      {
        type: 'bar',
        id: 'steps',
        stack: 'way',
        barWidth: '62%',
        itemStyle: { color: theme.peerLine },
        data: rows.map(({ start, end, label, whole }) => ({
          value: Math.abs(end - start),
          label: { ...labelOf(theme, label, end < start ? 'left' : 'right'), show: !whole },
        })),
      },
      {
        // A line without its stroke: a scatter plot would be one more part of ECharts to load.
        type: 'line',
        id: 'wholes',
        animation: false,
        lineStyle: { opacity: 0 },
        symbol: 'diamond',
        symbolSize: 13,
        itemStyle: { color: theme.focus },
        data: rows.flatMap(({ end, label, whole }, row) =>
          whole
            ? { value: [end, row], label: { ...labelOf(theme, label, 'right'), fontWeight: 'bold' as const } }
            : [],
        ),
      },
    ],
  }
}

function labelOf(theme: ChartTheme, text: string, position: 'left' | 'right') {
  // A function, because ECharts would fill in {a} and {b} of a plain text.
  return { show: true, position, formatter: () => text, color: theme.ink, fontSize: 12 }
}

interface Row {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly label: string
  readonly whole: boolean
}

function rowsOf({ from, to, steps }: WaterfallModel, words: WaterfallWords): Row[] {
  let at = from
  const rows = steps.map(({ name, change }): Row => {
    const start = at
    at += change
    return { name, start, end: at, label: words.formatChange(change), whole: false }
  })
  const first = { name: words.from, start: from, end: from, label: words.format(from), whole: true }
  return [first, ...rows, { name: words.to, start: to, end: to, label: words.format(to), whole: true }]
}

/** Room for the labels beside the bars on both sides, in shares of the way. */
function axisEnds(low: number, high: number, labelRoom: number) {
  const span = high - low || 1
  const pad = span * Math.min(0.35, labelRoom / 240)
  return { min: low - pad, max: high + pad }
}

function indexOf(params: unknown): number {
  const first: unknown = Array.isArray(params) ? params[0] : params
  return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1
}

/** The same steps as a table. */
export function waterfallTable(model: WaterfallModel, words: WaterfallWords): TableModel {
  let at = model.from
  return {
    columns: [
      { label: words.item },
      { label: words.change, numeric: true, display: words.formatChange },
      { label: words.after, numeric: true, display: words.format },
    ],
    rows: [
      [words.from, undefined, model.from],
      ...model.steps.map(({ name, change }) => [name, change, (at += change)]),
      [words.to, undefined, model.to],
    ],
  }
}
