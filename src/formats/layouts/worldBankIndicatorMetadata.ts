import type { Definition } from '../../domain/catalogue/catalogue'
import { headerKey } from './columnRoles'
import type { Recogniser, SeriesMetadata } from './layout'
import { periodColumnsOf } from './wideReader'

/** The columns of a header that describes series; -1 for what it does not tell. */
function columnsOf(header: readonly string[]) {
  const keys = header.map(headerKey)
  const column = (...names: string[]) => names.map((name) => keys.indexOf(name)).find((at) => at >= 0) ?? -1
  return {
    code: column('indicatorcode', 'seriescode', 'code'),
    note: column('sourcenote', 'longdefinition', 'shortdefinition'),
    source: column('sourceorganization', 'source'),
    methodology: column('statisticalconceptandmethodology'),
    topic: column('topic'),
    unit: column('unitofmeasure'),
  }
}

/**
 * `Metadata_Indicator_*.csv`, `WDISeries.csv` and DataBank's series metadata: what each indicator measures, in which
 * unit, under which topic, and where it comes from.
 */
export const recogniseIndicatorMetadata: Recogniser = (head) => {
  const header = head[0] ?? []
  const columns = columnsOf(header)
  if (columns.code < 0 || columns.note < 0 || periodColumnsOf(header).length > 0) return undefined
  const definitions = new Map<string, Definition>()
  const series = new Map<string, SeriesMetadata>()
  return {
    layout: 'worldBankIndicatorMetadata',
    confidence: 1,
    seen: { headerRow: 1, indicatorColumn: header[columns.code]! },
    needs: [],
    open: () => ({
      row(cells, row) {
        const text = (at: number) => cells[at]?.trim() ?? ''
        const key = text(columns.code)
        if (row === 1 || !key) return
        const [source, methodology] = [text(columns.source), text(columns.methodology)]
        const [topic, unit] = [text(columns.topic), text(columns.unit)]
        definitions.set(key, {
          code: key,
          text: { en: text(columns.note) },
          ...(source ? { source } : {}),
          ...(methodology ? { methodology: { en: methodology } } : {}),
        })
        series.set(key, { ...(topic ? { topic } : {}), ...(unit ? { unit } : {}) })
      },
      finish: () => ({
        tables: [],
        definitions: [...definitions.values()].filter((definition) => definition.text.en !== ''),
        series,
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
