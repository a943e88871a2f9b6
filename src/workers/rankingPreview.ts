import type { Catalogue, Indicator } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import type { Panel } from '../domain/panel/panel'
import { valueAt } from '../domain/panel/panelReading'
import { rankEntities } from '../domain/ranking/rankEntities'
import type { RankingPreview } from './importProtocol'

const rowsShown = 10

/** The head of an indicator's ranking, to be looked at before anything is stored; undefined where nobody has a value. */
export function rankingPreview(
  catalogue: Catalogue,
  indicator: Indicator,
  panel: Panel,
): RankingPreview | undefined {
  const period = catalogue.periods.find(({ key }) => key === indicator.latest)
  if (!period) return undefined
  const values = membersOf(catalogue).map(
    (entity) => [entity, valueAt(panel, entity.key, period.key)] as const,
  )
  const rows = rankEntities(values, indicator.kind === 'rank' ? 'lower' : (indicator.direction ?? 'higher'))
  if (rows.length === 0) return undefined
  return {
    indicator: indicator.names,
    period: period.period,
    population: rows.length,
    rows: rows
      .slice(0, rowsShown)
      .map(({ item, value, rank }) => ({ rank, entity: item.names, code: item.code, value })),
  }
}
