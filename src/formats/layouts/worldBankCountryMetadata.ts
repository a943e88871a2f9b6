import { headerKey } from './columnRoles'
import type { EconomyMetadata, Recogniser } from './layout'
import { isBlankRow } from './rowWidth'

/** `Metadata_Country_*.csv` and `WDICountry.csv`: region and income group of every economy, none for an aggregate. */
export const recogniseCountryMetadata: Recogniser = (head) => {
  const header = head[0] ?? []
  const keys = header.map(headerKey)
  const column = (...names: string[]) => keys.findIndex((key) => names.includes(key))
  const code = column('countrycode')
  const region = column('region')
  const income = column('incomegroup')
  const name = column('tablename', 'shortname', 'countryname')
  if (code < 0 || region < 0 || income < 0 || column('year', 'dbyear') >= 0) return undefined
  const economies = new Map<string, EconomyMetadata>()
  return {
    layout: 'worldBankCountryMetadata',
    confidence: name >= 0 ? 1 : 0.9,
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
