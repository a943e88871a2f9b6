import { headerKey } from './columnRoles'
import { dataBankTime } from './dataBankTime'
import type { Recogniser } from './layout'
import { readRows } from './rowReader'
import { findTableHeader } from './tableHeader'
import { hasCountryAndSeries, worldBankColumns, worldBankSeries } from './worldBankColumns'

/** DataBank extracts with nothing in columns: a row for each country, series and time, and one column of values. */
export const recogniseDataBankLong: Recogniser = (head, setting) => {
  const headerIndex = findTableHeader(head)
  const header = head[headerIndex]
  if (!header) return undefined
  const columns = worldBankColumns(header, 'series')
  const time = dataBankTime(header)
  const value = header.findIndex((text) => headerKey(text) === 'value')
  if (!hasCountryAndSeries(columns) || time < 0 || value < 0) return undefined
  return {
    layout: 'dataBankLong',
    confidence: 1,
    seen: {
      headerRow: headerIndex + 1,
      entityColumn: header[columns.countryName]!,
      indicatorColumn: header[columns.indicatorName]!,
      periodColumn: header[time]!,
      valueColumn: header[value]!,
    },
    needs: [],
    open: () =>
      readRows(
        {
          headerRow: headerIndex + 1,
          header,
          entity: { entityName: columns.countryName, entityCode: columns.countryCode },
          period: { column: time },
          values: { column: value, indicator: worldBankSeries(columns) },
        },
        setting,
      ),
  }
}
