import { caseIndicatorOf } from '../approvals/casePanels'
import type { Catalogue, Indicator } from '../catalogue/catalogue'

/** `derived`: worked out from others. `cases`: counted from case logs, which would count it anew. */
export type Uneditable = 'derived' | 'cases' | 'heading'

/** Why an indicator's values are not for changing by hand (rule D15); undefined where they are. */
export function whyUneditable(catalogue: Catalogue, indicator: Indicator): Uneditable | undefined {
  if (catalogue.cases !== undefined && caseIndicatorOf(indicator.code)) return 'cases'
  if (indicator.panel !== undefined) return undefined
  return indicator.formula ? 'derived' : 'heading'
}
