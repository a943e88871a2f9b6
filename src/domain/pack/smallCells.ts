import { caseIndicatorCode, caseIndicatorOf } from '../approvals/casePanels'
import { caseMetrics } from '../approvals/caseMetrics'
import type { Panel } from '../panel/panel'
import { panelReader } from '../panel/panelReading'

/** Figures of fewer cases might tell of one person. */
export const fewest = 5

/** The indicator that says how many cases a figure of case logs is of; undefined for any other figure. */
export function countCodeOf(code: string): string | undefined {
  const found = caseIndicatorOf(code)
  if (!found) return undefined
  const isCount = caseMetrics.some(({ code: metric, count }) => count && code.endsWith(`.${metric}`))
  return isCount ? code : caseIndicatorCode(found.scope, found.type, 'finished')
}

/** Whether a cell is of one to four cases. */
export function smallCells(counts: Panel): (entity: number, period: number) => boolean {
  const read = panelReader(counts)
  return (entity, period) => {
    const count = read(entity, period)
    return count !== undefined && count > 0 && count < fewest
  }
}
