import type { TargetStatus } from '../domain/targets/judgeTarget'
import { commonOption } from './axes'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import { wrapText } from './textWidth'

export interface HeatMapModel {
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly name: string
    /** One a column: the sign and the value as shown; undefined where there is none. */
    readonly cells: readonly ({ readonly status: TargetStatus; readonly text: string } | undefined)[]
  }[]
}

/** High enough for a column's name in two lines. */
export const heatMapRowHeight = 36

const nameRoom = 150
const right = 16
/** What a picture's frame takes of its width. */
const frame = 40
const leastWidth = 900
const leastCell = 92

/** How wide a picture has to be, so that figures fit their cells. */
export function heatMapWidth(columns: number): number {
  return Math.max(leastWidth, nameRoom + right + frame + columns * leastCell)
}

/**
 * Cells coloured by status, each with its sign and value: bars of one length, set end to end. Names of columns are
 * the first row, so that they stand over their cells whatever the width.
 */
export function heatMapOption(model: HeatMapModel, theme: ChartTheme, width: number): ChartOption {
  const cellWidth = (width - frame - nameRoom - right) / Math.max(1, model.columns.length)
  return {
    ...commonOption(theme),
    grid: { top: 0, right, bottom: 4, left: nameRoom },
    xAxis: { type: 'value', min: 0, max: model.columns.length, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: ['', ...model.rows.map(({ name }) => name)],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: theme.ink, interval: 0, width: nameRoom - 12, overflow: 'truncate' },
    },
    series: model.columns.map((name, column) => ({
      type: 'bar',
      id: `column ${column}`,
      stack: 'cells',
      barWidth: '92%',
      silent: true,
      label: { show: true, position: 'inside', fontFamily: theme.font },
      data: [headOf(name, theme, cellWidth), ...model.rows.map(({ cells }) => cellOf(cells[column], theme))],
    })),
  }
}

function headOf(name: string, theme: ChartTheme, cellWidth: number) {
  const text = wrapText(name, 12, cellWidth - 8)
    .slice(0, 2)
    .join('\n')
  return {
    value: 1,
    itemStyle: { color: 'transparent' },
    label: { formatter: () => text, color: theme.inkSoft },
  }
}

function cellOf(cell: HeatMapModel['rows'][number]['cells'][number], theme: ChartTheme) {
  const { ink, soft } = theme.status[cell?.status ?? 'noData']
  const text = cell?.text ?? '–'
  return {
    value: 1,
    itemStyle: { color: soft, borderColor: theme.ground, borderWidth: 2 },
    label: { formatter: () => text, color: ink },
  }
}
