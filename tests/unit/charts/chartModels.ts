import type { SeriesModel } from '../../../src/charts/seriesModel'

export const words = { format: (value: number) => String(value) }

/** Three lines, one with a hole, one with a hostile name. */
export const ranks: SeriesModel = {
  periods: ['2018', '2019', '2020'],
  series: [
    { id: 'CHN', name: '中国', role: 'focus', values: [78, 46, 31] },
    { id: 'ESP', name: '<img src=x onerror=alert(1)>', role: 'peer', values: [28, undefined, 30] },
    { id: 'JPN', name: '日本', role: 'peer', values: [34, 39, 29] },
  ],
}

/** Reads what ECharts would be given, without the unions of its types. */
export function at(option: object, ...path: readonly (string | number)[]): unknown {
  let found: unknown = option
  for (const key of path) found = (found as Record<string | number, unknown> | undefined)?.[key]
  return found
}

export function tooltipAt(option: object, dataIndex: number): string {
  const formatter = at(option, 'tooltip', 'formatter') as (params: unknown) => string
  return formatter(at(option, 'tooltip', 'trigger') === 'axis' ? [{ dataIndex }] : { dataIndex })
}
