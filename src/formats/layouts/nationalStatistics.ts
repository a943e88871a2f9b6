import type { Recogniser } from './layout'
import { preambleOf } from './preamble'
import { findTableHeader } from './tableHeader'
import { periodColumnsOf, readWide } from './wideReader'
import { seenInWide } from './widePeriods'
import { describeWide } from './wideTable'

/**
 * Exports of the National Bureau of Statistics: `数据库：`, `指标：` and `时间：` above, years newest first, unit inside the
 * name, `注：` and `数据来源：` below. Rows are regions of one indicator, or indicators of one region or of the nation.
 */
export const recogniseNationalStatistics: Recogniser = (head, setting) => {
  const headerIndex = findTableHeader(head)
  const header = head[headerIndex] ?? []
  if (headerIndex < 1 || periodColumnsOf(header).length === 0) return undefined
  const { values } = preambleOf(head, headerIndex)
  if (!values.has('数据库') && !(values.has('时间') && (values.has('指标') || values.has('地区'))))
    return undefined
  const { table, needs, warn } = describeWide(head, headerIndex, setting, '全国')
  return {
    layout: 'nationalStatistics',
    confidence: 0.95,
    seen: seenInWide(table),
    needs,
    open: () => {
      warn()
      return readWide(table, setting)
    },
  }
}
