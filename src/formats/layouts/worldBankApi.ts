import { headerKey } from './columnRoles'
import type { Recogniser, TableHead } from './layout'
import { preambleOf, sourceOf } from './preamble'
import { periodColumnsOf, readWide, type WideTable } from './wideReader'
import { isDoingBusinessSeries, worldBankIndicator } from './worldBankIndicators'

interface ApiColumns {
  readonly countryName: number
  readonly countryCode: number
  readonly indicatorName: number
  readonly indicatorCode: number
}

function columnsOf(header: readonly string[]): ApiColumns | undefined {
  const keys = header.map(headerKey)
  const find = (...names: string[]) => keys.findIndex((key) => names.includes(key))
  const columns = {
    countryName: find('countryname'),
    countryCode: find('countrycode'),
    indicatorName: find('indicatorname', 'seriesname'),
    indicatorCode: find('indicatorcode', 'seriescode'),
  }
  return Object.values(columns).every((column) => column >= 0) ? columns : undefined
}

function findHeader(head: TableHead): number {
  return head.slice(0, 12).findIndex((cells) => columnsOf(cells) && periodColumnsOf(cells).length > 0)
}

/**
 * World Bank Open Data and DataBank files: a row for each country and indicator, a column for each year, with or
 * without the preamble (`Data Source`, `Last Updated Date`) and the footer of DataBank.
 */
export const recogniseWorldBankApi: Recogniser = (head, setting) => {
  const headerIndex = findHeader(head)
  const header = head[headerIndex]
  const columns = header && columnsOf(header)
  if (!header || !columns) return undefined
  const periods = periodColumnsOf(header)
  // In the World Development Indicators a Doing Business figure stands under the year before its edition's.
  const isDataBank = headerKey(header[columns.indicatorCode]!) === 'seriescode'
  const describe = (code: string, name: string) => {
    if (!isDataBank && isDoingBusinessSeries(code)) setting.issues.add('editionYear', {}, { indicator: code })
    return worldBankIndicator(code, name)
  }
  const table: WideTable = {
    headerRow: headerIndex + 1,
    header,
    periods,
    entity: { entityName: columns.countryName, entityCode: columns.countryCode },
    indicator: {
      columns: [columns.indicatorCode, columns.indicatorName],
      describe: ([code, name]) => describe(code || name!, name || code!),
    },
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
