import type { Indicator } from '../catalogue/catalogue'
import { formulaOf } from '../derived/formula'
import type { Target } from './target'

/** Codes of the counts that a target's share is made of: as it says, else those that its indicator is worked out from. */
export function countsOf(target: Target, indicator: Indicator | undefined): Target['counts'] {
  if (target.counts) return target.counts
  const formula = formulaOf(indicator)
  const isShare = formula?.kind === 'ratio' || formula?.kind === 'ratioOfSums'
  if (!isShare || formula.scale !== 100) return undefined
  return { numerator: formula.numerator, denominator: formula.denominator }
}
