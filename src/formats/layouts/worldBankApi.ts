import type { Recogniser, TableHead } from './layout'
import { preambleOf, sourceOf } from './preamble'
import { periodColumnsOf, readWide, type WideTable } from './wideReader'
import { hasCountryAndSeries, worldBankColumns, worldBankSeries } from './worldBankColumns'
import { isDoingBusinessSeries, worldBankIndicator } from './worldBankIndicators'

function findHeader(head: TableHead): number {
  return head
    .slice(0, 12)
    .findIndex(
      (cells) =>
        hasCountryAndSeries(worldBankColumns(cells, 'indicator')) && periodColumnsOf(cells).length > 0,
    )
}

/**
 * World Bank Open Data files and the bulk file of the World Development Indicators: a row for each country and
 * indicator, a column for each year, with or without the preamble (`Data Source`, `Last Updated Date`).
 */
export const recogniseWorldBankApi: Recogniser = (head, setting) => {
  const headerIndex = findHeader(head)
  const header = head[headerIndex]
  if (!header) return undefined
  const columns = worldBankColumns(header, 'indicator')
  // In the World Development Indicators a Doing Business figure stands under the year before its edition's: said once.
  let isEditionSaid = false
  const describe = (code: string, name: string) => {
    if (isDoingBusinessSeries(code) && !isEditionSaid) {
      isEditionSaid = true
      setting.issues.add('editionYear', {}, { indicator: code })
    }
    return worldBankIndicator(code, name)
  }
  const table: WideTable = {
    headerRow: headerIndex + 1,
    header,
    periods: periodColumnsOf(header),
    entity: { entityName: columns.countryName, entityCode: columns.countryCode },
    indicator: worldBankSeries(columns, describe),
    source: sourceOf(preambleOf(head, headerIndex).values),
  }
  return {
    layout: 'worldBankApi',
    confidence: 1,
    seen: {
      headerRow: headerIndex + 1,
      entityColumn: header[columns.countryName]!,
      indicatorColumn: header[columns.indicatorName]!,
    },
    needs: [],
    open: () => readWide(table, setting),
  }
}
