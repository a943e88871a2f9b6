import type { RankingPolicy } from '../domain/scoring/scheme'
import type { Translate } from './issueSentence'

/** A scheme's way to rank, as it stands under a ranking (rule S4). */
export function policyWords({ ties, decimals, tolerance }: RankingPolicy, t: Translate): string {
  const rounding =
    decimals === undefined ? t('rankings.policy.unrounded', {}) : t('rankings.policy.rounded', { decimals })
  const near = tolerance === undefined ? '' : t('rankings.policy.tolerance', { tolerance: String(tolerance) })
  return rounding + near + t(`rankings.policy.${ties}`, {})
}
