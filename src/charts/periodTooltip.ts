import type { ChartTheme } from './chartTheme'
import type { ChartWords, SeriesModel } from './seriesModel'
import { tooltipHtml, tooltipLook } from './tooltip'

/** What all lines say at one period, best or highest first as `order` has it; missing ones are left out. */
export function periodTooltip(
  model: SeriesModel,
  theme: ChartTheme,
  words: ChartWords,
  order: 'ascending' | 'descending',
) {
  const sign = order === 'ascending' ? 1 : -1
  return {
    ...tooltipLook(theme),
    trigger: 'axis' as const,
    axisPointer: { type: 'line' as const, lineStyle: { color: theme.rule } },
    formatter: (params: unknown) => {
      const at = indexOf(params)
      const present = model.series.flatMap(({ name, role, values }) => {
        const value = values[at]
        return value === undefined ? [] : [{ name, value, strong: role === 'focus' }]
      })
      present.sort((a, b) => sign * (a.value - b.value))
      const lines = present.map((line) => ({ ...line, value: words.format(line.value) }))
      return tooltipHtml(model.periods[at] ?? '', lines)
    },
  }
}

function indexOf(params: unknown): number {
  const first: unknown = Array.isArray(params) ? params[0] : params
  return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1
}
