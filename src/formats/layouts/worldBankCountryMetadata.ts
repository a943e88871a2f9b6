import { headerKey } from './columnRoles'
import type { EconomyMetadata, Recogniser } from './layout'
import { isBlankRow } from './rowWidth'
import { periodColumnsOf } from './wideReader'

/** The columns of a header that describes economies; -1 for what it does not tell. */
function columnsOf(header: readonly string[]) {
  const keys = header.map(headerKey)
  const column = (...names: string[]) => names.map((name) => keys.indexOf(name)).find((at) => at >= 0) ?? -1
  return {
    code: column('countrycode', 'code'),
    region: column('region'),
    income: column('incomegroup'),
    name: column('tablename', 'shortname', 'countryname', 'economy', 'longname'),
    /** A column that no table of figures has. */
    mark: column('specialnotes', 'tablename', 'longname', 'lendingcategory'),
  }
}

/**
 * `Metadata_Country_*.csv`, `WDICountry.csv` and DataBank's country metadata: region and income group of every economy,
 * none for an aggregate (rule D1).
 */
export const recogniseCountryMetadata: Recogniser = (head) => {
  const header = head[0] ?? []
  const { code, region, income, name, mark } = columnsOf(header)
  if (code < 0 || region < 0 || income < 0 || mark < 0 || periodColumnsOf(header).length > 0) return undefined
  const economies = new Map<string, EconomyMetadata>()
  return {
    layout: 'worldBankCountryMetadata',
    confidence: 1,
    seen: { headerRow: 1, entityColumn: header[code]! },
    needs: [],
    open: () => ({
      row(cells, row) {
        const key = cells[code]?.trim()
        if (row === 1 || !key || isBlankRow(cells)) return
        const text = (at: number) => cells[at]?.trim() ?? ''
        economies.set(key, {
          ...(text(name) ? { name: text(name) } : {}),
          ...(text(region) ? { region: text(region) } : {}),
          ...(text(income) ? { income: text(income) } : {}),
        })
      },
      finish: () => ({
        tables: [],
        economies,
        counts: {
          rows: economies.size,
          entities: economies.size,
          indicators: 0,
          periods: 0,
          values: 0,
          missing: 0,
        },
      }),
    }),
  }
}
