import type { Catalogue } from '../catalogue/catalogue'
import type { MissingReason } from '../missing'
import type { Panel } from '../panel/panel'
import { noteAt, valueAt } from '../panel/panelReading'
import type { ScoringColumn, ScoringData } from './scoringData'

/**
 * One period of a dataset, ready to be scored. Everybody is: an aggregate (全省平均) is never ranked, but members
 * are compared with it (rules D1, W6).
 *
 * @param panels by indicator code; a code without a panel has no column.
 * @param period key.
 */
export function readScoringData(
  catalogue: Catalogue,
  panels: ReadonlyMap<string, Panel>,
  period: number,
): ScoringData {
  const { entities } = catalogue
  const columns = new Map<string, ScoringColumn>()
  for (const [code, panel] of panels) {
    const values = new Float64Array(entities.length)
    const reasons = new Map<number, MissingReason>()
    entities.forEach(({ key }, row) => {
      values[row] = valueAt(panel, key, period) ?? Number.NaN
      const reason = Number.isNaN(values[row]!) ? noteAt(panel, key, period)?.reason : undefined
      if (reason) reasons.set(row, reason)
    })
    columns.set(code, { values, reasons })
  }
  return { entities, columns }
}
