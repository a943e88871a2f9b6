import type { Definition, Indicator } from '../catalogue/catalogue'
import { caseIndicatorOf } from '../approvals/casePanels'
import { findingOf, type Finding } from './finding'

const timelyName = /(?:按时|按期|及时|限时)办结率|提前办结率|on[- ]time|in time/i
const ofFinished =
  /(?:÷|\/|／|除以|占)\s*(?:全部|所有)?已?办结|over (?:cases )?(?:finished|closed|completed)/i

/**
 * A rate of cases in time whose denominator, by its own definition, are finished cases only (rule W7): those that are
 * late and still open are in neither count.
 */
export function findClosedOnly(
  indicator: Indicator,
  definition: Definition | undefined,
): Finding | undefined {
  const name = `${indicator.names.zh ?? ''} ${indicator.names.en ?? ''}`
  if (!timelyName.test(name)) return undefined
  const text = `${definition?.text.zh ?? ''} ${definition?.text.en ?? ''}`
  if (!caseIndicatorOf(indicator.code) && !ofFinished.test(text)) return undefined
  return findingOf({ indicator: indicator.code }, { rule: 'closedOnly' }, 0)
}
