import { dataBankTime } from './dataBankTime'
import type { Recogniser } from './layout'
import type { ValueColumn } from './cellWriters'
import { readRows } from './rowReader'
import { findTableHeader } from './tableHeader'
import { worldBankColumns } from './worldBankColumns'
import { worldBankIndicator } from './worldBankIndicators'

const codedHeader = /^(.+\S)\s*\[([A-Za-z][A-Za-z0-9._-]*)\]$/

function seriesOf(header: readonly string[]): ValueColumn[] {
  return header.flatMap((text, column) => {
    const coded = codedHeader.exec(text.trim())
    return coded ? [{ column, indicator: worldBankIndicator(coded[2]!, coded[1]!) }] : []
  })
}

/** DataBank extracts with series in columns, `name [CODE]`: a row for each country and time, with a footer below. */
export const recogniseDataBankSeries: Recogniser = (head, setting) => {
  const headerIndex = findTableHeader(head)
  const header = head[headerIndex]
  if (!header) return undefined
  const { countryName, countryCode } = worldBankColumns(header, 'series')
  const time = dataBankTime(header)
  const values = seriesOf(header)
  if (countryName < 0 || countryCode < 0 || time < 0 || values.length === 0) return undefined
  return {
    layout: 'dataBankSeries',
    confidence: 0.99,
    seen: {
      headerRow: headerIndex + 1,
      entityColumn: header[countryName]!,
      periodColumn: header[time]!,
    },
    needs: [],
    open: () =>
      readRows(
        {
          headerRow: headerIndex + 1,
          header,
          entity: { entityName: countryName, entityCode: countryCode },
          period: { column: time },
          values,
        },
        setting,
      ),
  }
}
