import type { TargetStatus } from '../domain/targets/judgeTarget'
import { commonOption } from './axes'
import type { BulletScale } from './bulletScale'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'

export interface BulletRow {
  readonly name: string
  /** Actual, target and gap in words, beside the bar. */
  readonly words: string
  readonly status: TargetStatus
  readonly sign: string
  readonly scale: BulletScale | undefined
}

export const bulletRowHeight = 34

const nameRoom = 210
const wordRoom = 330
/** How thick the mark of a target is, in per cent of the bar. */
const tick = 0.6

/** Bars from zero, each on its own scale, with a line across at the target: a picture of the list of gaps. */
export function bulletOption(rows: readonly BulletRow[], theme: ChartTheme): ChartOption {
  const bar = { type: 'bar' as const, barGap: '-100%', barWidth: 14, silent: true }
  const mark = { ...bar, stack: 'target' }
  return {
    ...commonOption(theme),
    grid: { top: 4, right: wordRoom, bottom: 4, left: nameRoom },
    xAxis: { type: 'value', min: 0, max: 100, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: theme.ink, interval: 0, width: nameRoom - 14, overflow: 'truncate' },
    },
    series: [
      {
        ...bar,
        id: 'ground',
        itemStyle: { color: theme.rule },
        data: rows.map(({ words, sign, status }) => ({
          value: 100,
          label: {
            show: true,
            position: 'right' as const,
            formatter: () => `${sign} ${words}`,
            color: theme.status[status].ink,
            fontFamily: theme.font,
            width: wordRoom - 20,
            overflow: 'truncate' as const,
          },
        })),
      },
      {
        ...bar,
        id: 'actual',
        data: rows.map(({ scale, status }) => ({
          value: scale?.actual ?? 0,
          itemStyle: { color: theme.status[status].ink },
        })),
      },
      {
        ...mark,
        id: 'before',
        itemStyle: { color: 'transparent' },
        data: rows.map(({ scale }) => scale?.target ?? 0),
      },
      {
        ...mark,
        id: 'target',
        itemStyle: { color: theme.ink },
        data: rows.map(({ scale }) => (scale ? tick : 0)),
      },
    ],
  }
}
