import type { ChartTheme } from './chartTheme'
import { escapeHtml } from './escapeHtml'

export interface TooltipLine {
  readonly name: string
  readonly value: string
  readonly strong?: boolean
}

/** The common look of tooltips. `confine` keeps them inside the card, so that a phone does not scroll. */
export function tooltipLook(theme: ChartTheme) {
  return {
    confine: true,
    transitionDuration: 0,
    backgroundColor: theme.ground,
    borderColor: theme.rule,
    padding: [6, 10],
    textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: 12 },
  }
}

/** A tooltip's HTML; every text in it is escaped here, and nowhere else is HTML made. */
export function tooltipHtml(head: string, lines: readonly TooltipLine[]): string {
  const rows = lines.map(({ name, value, strong }) => {
    const text = `${escapeHtml(name)}&ensp;${escapeHtml(value)}`
    return `<div>${strong ? `<b>${text}</b>` : text}</div>`
  })
  return `<div>${escapeHtml(head)}</div>${rows.join('')}`
}
