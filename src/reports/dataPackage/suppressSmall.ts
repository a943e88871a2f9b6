import { caseIndicatorCode, caseIndicatorOf } from '../../domain/approvals/casePanels'
import { caseMetrics } from '../../domain/approvals/caseMetrics'
import type { CellNote } from '../../domain/missing'
import type { Panel } from '../../domain/panel/panel'
import { panelReader } from '../../domain/panel/panelReading'

/** Figures of fewer cases might tell of one person. */
export const fewest = 5

/** What stands in place of a figure that was left out. */
export const suppressedNote: CellNote = { reason: 'noData', text: `n<${fewest}` }

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
