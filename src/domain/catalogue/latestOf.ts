import { cellAt, valueOfCell } from '../panel/panelReading'
import type { Panel } from '../panel/panel'
import type { Catalogue } from './catalogue'

/**
 * The newest period in which a member has a value or a given rank; where no member has one, the newest
 * in which anyone has. Undefined for an empty panel.
 */
export function latestOf(
  catalogue: Pick<Catalogue, 'entities' | 'periods'>,
  panel: Panel,
): number | undefined {
  const members = catalogue.entities.filter((entity) => entity.kind === 'member')
  for (const entities of [members, catalogue.entities]) {
    for (let at = catalogue.periods.length - 1; at >= 0; at--) {
      const { key } = catalogue.periods[at]!
      if (entities.some((entity) => hasFigure(panel, entity.key, key))) return key
    }
  }
  return undefined
}

function hasFigure(panel: Panel, entity: number, period: number): boolean {
  const cell = cellAt(panel, entity, period)
  return cell >= 0 && (valueOfCell(panel, cell) !== undefined || panel.notes.get(cell)?.rank !== undefined)
}
