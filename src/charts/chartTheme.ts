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
}

export function chartTheme(isDark: boolean): ChartTheme {
  return isDark ? dark : light
}
