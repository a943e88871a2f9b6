import { headerKey } from './columnRoles'
import type { Recogniser } from './layout'
import { isBlankRow } from './rowWidth'

/**
 * The notes beside the World Development Indicators (`WDIfootnote`, `WDIcountry-series`, `WDIseries-time`): a text for a
 * country, series or year. They are known for what they are; their texts are not kept.
 */
export const recogniseWorldBankNotes: Recogniser = (head) => {
  const header = head[0] ?? []
  const keys = header.map(headerKey).filter((key) => key !== '')
  const isKey = (key: string) => ['countrycode', 'seriescode', 'year', 'timecode'].includes(key)
  const isNotes =
    keys.at(-1) === 'description' && keys.includes('seriescode') && keys.slice(0, -1).every(isKey)
  if (!isNotes) return undefined
  let rows = 0
  return {
    layout: 'worldBankNotesMetadata',
    confidence: 1,
    seen: { headerRow: 1, indicatorColumn: header[header.map(headerKey).indexOf('seriescode')]! },
    needs: [],
    open: () => ({
      row(cells, row) {
        if (row > 1 && !isBlankRow(cells)) rows++
      },
      finish: () => ({
        tables: [],
        counts: { rows, entities: 0, indicators: 0, periods: 0, values: 0, missing: 0 },
      }),
    }),
  }
}
