import type { Indicator } from '../catalogue/catalogue'
import { caseIndicatorCode, caseIndicatorOf } from '../approvals/casePanels'
import type { Panel } from '../panel/panel'
import { panelReader } from '../panel/panelReading'
import { findingOf, type Finding } from './finding'
import { isPercent } from './unitKind'
import { valuesOf, type ValueGrid } from './valueGrid'

/** The indicator that a share is of. */
export interface ShareBase {
  readonly code: string
  /** The base itself is not kept, and is within this count. */
  readonly isAtMost: boolean
}

/** What a share is of: the denominator of its formula, or what case logs count. Undefined where nobody says. */
export function baseOf(indicator: Indicator): ShareBase | undefined {
  const { formula, panel, code } = indicator
  if (panel === undefined && formula && (formula.kind === 'ratio' || formula.kind === 'ratioOfSums'))
    return formula.scale === 100 ? { code: formula.denominator, isAtMost: false } : undefined
  const found = caseIndicatorOf(code)
  if (!found || !isPercent(indicator)) return undefined
  const isOfRatings = code.endsWith('.goodRate')
  const isRighted = code.endsWith('.rightedRate')
  const base = isOfRatings || isRighted ? 'rated' : 'finished'
  return { code: caseIndicatorCode(found.scope, found.type, base), isAtMost: !isOfRatings }
}

/** 100 % of only a few (rule W7). */
export function findSmallBase(
  grid: ValueGrid,
  base: ShareBase,
  basePanel: Panel,
  limit: number,
): readonly Finding[] {
  const read = panelReader(basePanel)
  return valuesOf(grid).flatMap((place) => {
    const count = place.value === 100 ? read(place.entity, place.period) : undefined
    if (count === undefined || count <= 0 || count >= limit) return []
    const evidence = { rule: 'smallBase', base: count, isAtMost: base.isAtMost } as const
    return [findingOf(place, evidence, limit - count, `${place.value} ${count}`)]
  })
}
