import type { TargetStatus } from '../domain/targets/judgeTarget'

/** The colours of `app/styles/tokens.css` that a drawing needs; a canvas cannot read CSS variables. */
export interface ChartTheme {
  readonly ground: string
  readonly ink: string
  readonly inkSoft: string
  readonly rule: string
  readonly focus: string
  readonly peerBar: string
  readonly peerLine: string
  readonly groupLine: string
  /** By status of a target: strong for bars and signs, soft for grounds. */
  readonly status: Readonly<Record<TargetStatus, { readonly ink: string; readonly soft: string }>>
  readonly font: string
  /** The most room that a label beside a line may take. */
  readonly labelWidth: number
}

const font =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif"

const light: ChartTheme = {
  ground: '#ffffff',
  ink: '#17212b',
  inkSoft: '#5f6c79',
  rule: '#e3e7ec',
  focus: '#17508f',
  peerBar: '#c3cedb',
  // Bars are areas and may be pale; a thin line of the same grey would be lost.
  peerLine: '#9aa9ba',
  groupLine: '#5f6c79',
  status: {
    met: { ink: '#0f6f50', soft: '#e2f3ec' },
    near: { ink: '#8a5810', soft: '#fbf1dd' },
    short: { ink: '#b23a27', soft: '#fbe9e5' },
    noData: { ink: '#5f6c79', soft: '#f6f7f9' },
  },
  font,
  labelWidth: 150,
}

const dark: ChartTheme = {
  ground: '#17202a',
  ink: '#e8edf2',
  inkSoft: '#8d9baa',
  rule: '#283441',
  focus: '#79aee6',
  peerBar: '#41505f',
  peerLine: '#5d6f82',
  groupLine: '#b3bfca',
  status: {
    met: { ink: '#4cc79a', soft: '#173429' },
    near: { ink: '#e0b15a', soft: '#3a2f18' },
    short: { ink: '#f0826f', soft: '#40231d' },
    noData: { ink: '#8d9baa', soft: '#0f151c' },
  },
  font,
  labelWidth: 150,
}

const narrowLabelWidth = 84

/** `isNarrow` is a phone: the lines need the room more than their labels do. */
export function chartTheme(isDark: boolean, isNarrow = false): ChartTheme {
  const theme = isDark ? dark : light
  return isNarrow ? { ...theme, labelWidth: narrowLabelWidth } : theme
}
