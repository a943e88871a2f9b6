import type { Catalogue } from '../catalogue/catalogue'
import type { MissingReason } from '../missing'
import type { Panel } from '../panel/panel'
import { noteAt, valueAt } from '../panel/panelReading'
import type { ScoringColumn, ScoringData } from './scoringData'

/**
 * One period of a dataset, ready to be scored: members and components, the only ones that a scheme can name.
 *
 * @param panels by indicator code; a code without a panel has no column.
 * @param period key.
 */
export function readScoringData(
  catalogue: Catalogue,
  panels: ReadonlyMap<string, Panel>,
  period: number,
): ScoringData {
  const entities = catalogue.entities.filter(({ kind }) => kind === 'member' || kind === 'component')
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
