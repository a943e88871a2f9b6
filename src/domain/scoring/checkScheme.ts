import type { Catalogue } from '../catalogue/catalogue'
import type { Scheme } from './scheme'
import type { SchemeIssue } from './schemeIssue'

/** What is wrong with a scheme, on its own and, where a catalogue is given, for that dataset. */
export function checkScheme(_scheme: Scheme, _catalogue?: Catalogue): readonly SchemeIssue[] {
  return []
}
