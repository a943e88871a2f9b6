import type { Recogniser, TableHead } from './layout'
import { periodColumnsOf, readWide } from './wideReader'
import { hasCountryAndSeries, worldBankColumns, worldBankSeries } from './worldBankColumns'

function findHeader(head: TableHead): number {
  return head
    .slice(0, 12)
    .findIndex(
      (cells) => hasCountryAndSeries(worldBankColumns(cells, 'series')) && periodColumnsOf(cells).length > 0,
    )
}

/**
 * DataBank extracts with time in columns (`2015 [YR2015]`): a row for each country and series, `..` for no data, and
 * below blank rows a footer (`Data from database: …`, `Last Updated: …`) that names the source.
 */
export const recogniseDataBankWide: Recogniser = (head, setting) => {
  const headerIndex = findHeader(head)
  const header = head[headerIndex]
  if (!header) return undefined
  const columns = worldBankColumns(header, 'series')
  return {
    layout: 'dataBankWide',
    confidence: 1,
    seen: {
      headerRow: headerIndex + 1,
      entityColumn: header[columns.countryName]!,
      indicatorColumn: header[columns.indicatorName]!,
    },
    needs: [],
    open: () =>
      readWide(
        {
          headerRow: headerIndex + 1,
          header,
          periods: periodColumnsOf(header),
          entity: { entityName: columns.countryName, entityCode: columns.countryCode },
          indicator: worldBankSeries(columns),
          source: undefined,
        },
        setting,
      ),
  }
}
