import type { Catalogue, CataloguePeriod, Entity, Indicator } from '../catalogue/catalogue'
import type { Panel } from '../panel/panel'

/** A figure that was left out of a pack. */
export interface WithheldCell {
  readonly indicator: Indicator
  readonly entity: Entity
  readonly period: CataloguePeriod
}

/**
 * The figures of one indicator that were left out of a pack (rule W10), in the catalogue's order, newest period first.
 *
 * @param panel of the indicator, as the pack has it.
 */
export function withheldCells(
  { entities, periods }: Pick<Catalogue, 'entities' | 'periods'>,
  indicator: Indicator,
  panel: Panel,
): readonly WithheldCell[] {
  const width = panel.periodKeys.length
  const places = new Set<string>()
  for (const [at, { reason }] of panel.notes)
    if (reason === 'suppressed')
      places.add(`${panel.entityKeys[Math.floor(at / width)]} ${panel.periodKeys[at % width]}`)
  if (places.size === 0) return []
  return [...periods]
    .reverse()
    .flatMap((period) =>
      entities.flatMap((entity) =>
        places.has(`${entity.key} ${period.key}`) ? [{ indicator, entity, period }] : [],
      ),
    )
}
