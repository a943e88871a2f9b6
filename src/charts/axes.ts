import type { ChartTheme } from './chartTheme'

const maximumMotion = 250

/** Motion under 300 ms, fonts and nothing else that every chart shares. */
export function commonOption(theme: ChartTheme) {
  return {
    animationDuration: maximumMotion,
    animationDurationUpdate: 0,
    textStyle: { fontFamily: theme.font, fontSize: 12 },
  }
}

export function periodAxis(periods: readonly string[], theme: ChartTheme) {
  return {
    type: 'category' as const,
    data: [...periods],
    boundaryGap: false,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.rule } },
    // The last one ends at the edge: names of lines may be moved down beside it.
    axisLabel: {
      color: theme.inkSoft,
      hideOverlap: true,
      showMaxLabel: true,
      alignMaxLabel: 'right' as const,
    },
  }
}

export function valueAxis(theme: ChartTheme, format: (value: number) => string) {
  return {
    type: 'value' as const,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: theme.inkSoft, formatter: (value: number) => format(value) },
    splitLine: { lineStyle: { color: theme.rule } },
  }
}
