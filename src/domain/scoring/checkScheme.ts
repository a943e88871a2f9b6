import type { Catalogue } from '../catalogue/catalogue'
import { checkAgainstCatalogue } from './checks/checkAgainstCatalogue'
import { checkRule } from './checks/checkRule'
import { checkSettings } from './checks/checkSettings'
import { checkTree } from './checks/checkTree'
import { checkWeights } from './checks/checkWeights'
import type { Scheme } from './scheme'
import type { SchemeIssue } from './schemeIssue'

/**
 * What is wrong with a scheme (rule S7), each at its node: the tree first, then weights, rules and settings, then
 * what does not fit the dataset. None that is an error means that `scoreScheme` can be called.
 *
 * @param catalogue of the dataset that it is to be applied to; without it only the scheme itself is looked at.
 */
export function checkScheme(scheme: Scheme, catalogue?: Catalogue): readonly SchemeIssue[] {
  return [
    ...checkTree(scheme.nodes),
    ...checkWeights(scheme),
    ...scheme.nodes.flatMap(checkRule),
    ...checkSettings(scheme),
    ...(catalogue ? checkAgainstCatalogue(scheme, catalogue) : []),
  ]
}
