import type { Indicator } from './catalogue'

export interface IndicatorRow {
  readonly indicator: Indicator
  /** 0 for one without a parent in this catalogue. */
  readonly level: number
}

/**
 * The indicators as a tree laid flat, children under their parents, in the catalogue's order (rule D2).
 * Files can name a parent that is not there, or one another in a circle: nobody is lost or shown twice.
 */
export function indicatorTree(indicators: readonly Indicator[]): readonly IndicatorRow[] {
  const codes = new Set(indicators.map(({ code }) => code))
  const children = new Map<string | undefined, Indicator[]>()
  for (const indicator of indicators) {
    const parent =
      indicator.parent !== undefined && codes.has(indicator.parent) ? indicator.parent : undefined
    const siblings = children.get(parent)
    if (siblings) siblings.push(indicator)
    else children.set(parent, [indicator])
  }
  const rows: IndicatorRow[] = []
  const seen = new Set<string>()
  const lay = (indicator: Indicator, level: number): void => {
    if (seen.has(indicator.code)) return
    seen.add(indicator.code)
    rows.push({ indicator, level })
    for (const child of children.get(indicator.code) ?? []) lay(child, level + 1)
  }
  for (const root of children.get(undefined) ?? []) lay(root, 0)
  for (const indicator of indicators) lay(indicator, 0)
  return rows
}
