import { caseIndicatorOf } from '../domain/approvals/casePanels'
import type { Indicator } from '../domain/catalogue/catalogue'
import { formulaOf } from '../domain/derived/formula'
import type { Translate } from './issueSentence'

/** Why there is no figure (rule D5), where only a file's own cells can be blank: what is worked out or counted never was in one. */
export function reasonWords(
  reason: string,
  indicator: Pick<Indicator, 'code' | 'panel' | 'formula'>,
  t: Translate,
): string {
  return t(`rankings.reasons.${reason === 'absent' ? absentAs(indicator) : reason}`, {})
}

function absentAs(indicator: Pick<Indicator, 'code' | 'panel' | 'formula'>): string {
  if (formulaOf(indicator)) return 'absentDerived'
  return caseIndicatorOf(indicator.code) ? 'absentCases' : 'absent'
}
