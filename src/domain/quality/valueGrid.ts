import type { CataloguePeriod, Entity, Indicator } from '../catalogue/catalogue'
import type { Panel } from '../panel/panel'
import { panelReader } from '../panel/panelReading'

/** An indicator's values of some entities (rows) in some periods (columns), oldest first; undefined is missing. */
export interface ValueGrid {
  readonly indicator: Indicator
  readonly entities: readonly Entity[]
  readonly periods: readonly CataloguePeriod[]
  readonly rows: readonly (readonly (number | undefined)[])[]
}

export function valueGrid(
  indicator: Indicator,
  panel: Panel,
  entities: readonly Entity[],
  periods: readonly CataloguePeriod[],
): ValueGrid {
  const read = panelReader(panel)
  const rows = entities.map((entity) => periods.map((period) => read(entity.key, period.key)))
  return { indicator, entities, periods, rows }
}

/** Every value with its place. */
export function valuesOf({ indicator, entities, periods, rows }: ValueGrid) {
  return rows.flatMap((row, at) =>
    row.flatMap((value, column) =>
      value === undefined
        ? []
        : [
            {
              indicator: indicator.code,
              entity: entities[at]!.key,
              period: periods[column]!.key,
              value,
            },
          ],
    ),
  )
}
