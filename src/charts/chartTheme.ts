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
  font,
  labelWidth: 150,
}

const narrowLabelWidth = 84

/** `isNarrow` is a phone: the lines need the room more than their labels do. */
export function chartTheme(isDark: boolean, isNarrow = false): ChartTheme {
  const theme = isDark ? dark : light
  return isNarrow ? { ...theme, labelWidth: narrowLabelWidth } : theme
}
