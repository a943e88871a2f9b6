import type { Catalogue, CataloguePeriod, Entity } from '../catalogue/catalogue'
import type { Panel } from '../panel/panel'
import { noteAt, valueAt } from '../panel/panelReading'
import { lastDayOf } from '../periods/lastDayOf'
import type { ReturnsSummary } from '../returns/returnsSummary'

/** Somebody who has not reported: an entity, or a name that nothing was ever read of. */
export type Unreported = Pick<Entity, 'names' | 'code'>

/**
 * Who has not reported for a period (rule W8): of those whom the import of its returns missed (rule D12), and of the members
 * that ever had a figure, whoever has none in it. A figure or 无业务 is a report, 未报送 in words is none.
 *
 * @param returns of the import that brought the period's figures, where it said who was missing.
 * @param panels that the period's scores and targets are read from.
 */
export function notReported(
  { entities }: Pick<Catalogue, 'entities'>,
  { key, period }: CataloguePeriod,
  returns: ReturnsSummary | undefined,
  panels: readonly Panel[],
): readonly Unreported[] {
  const day = lastDayOf(period)
  const isGone = ({ mergedInto }: Entity) =>
    mergedInto !== undefined && day !== undefined && mergedInto.from <= day
  const missing = new Set(returns?.missing)
  const silent = entities.filter((entity) => {
    const isAsked = missing.has(entity.key) || (entity.kind === 'member' && hasEver(panels, entity.key))
    return isAsked && !isGone(entity) && !panels.some((panel) => isReport(panel, entity.key, key))
  })
  const unknown = (returns?.missingNames ?? []).map((zh) => ({ code: zh, names: { zh } }))
  return [...silent, ...unknown]
}

function isReport(panel: Panel, entity: number, period: number): boolean {
  if (valueAt(panel, entity, period) !== undefined) return true
  const reason = noteAt(panel, entity, period)?.reason
  return reason !== undefined && reason !== 'noData'
}

function hasEver(panels: readonly Panel[], entity: number): boolean {
  return panels.some((panel) =>
    [...panel.periodKeys].some((key) => valueAt(panel, entity, key) !== undefined),
  )
}
