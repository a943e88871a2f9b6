import type { Definition } from '../../domain/catalogue/catalogue'
import { headerKey } from './columnRoles'
import type { Recogniser } from './layout'

/** `Metadata_Indicator_*.csv` and `WDISeries.csv`: what each indicator measures and where it comes from. */
export const recogniseIndicatorMetadata: Recogniser = (head) => {
  const header = head[0] ?? []
  const keys = header.map(headerKey)
  const column = (...names: string[]) => keys.findIndex((key) => names.includes(key))
  const code = column('indicatorcode', 'seriescode')
  const note = column('sourcenote', 'longdefinition')
  const source = column('sourceorganization', 'source')
  const methodology = column('statisticalconceptandmethodology')
  if (code < 0 || note < 0) return undefined
  const definitions = new Map<string, Definition>()
  return {
    layout: 'worldBankIndicatorMetadata',
    confidence: 1,
    seen: { headerRow: 1, indicatorColumn: header[code]! },
    needs: [],
    open: () => ({
      row(cells, row) {
        const key = cells[code]?.trim()
        if (row === 1 || !key) return
        const text = (at: number) => cells[at]?.trim() ?? ''
        definitions.set(key, {
          code: key,
          text: { en: text(note) },
          ...(text(source) ? { source: text(source) } : {}),
          ...(text(methodology) ? { methodology: { en: text(methodology) } } : {}),
        })
      },
      finish: () => ({
        tables: [],
        definitions: [...definitions.values()].filter((definition) => definition.text.en !== ''),
        counts: {
          rows: definitions.size,
          entities: 0,
          indicators: definitions.size,
          periods: 0,
          values: 0,
          missing: 0,
        },
      }),
    }),
  }
}
