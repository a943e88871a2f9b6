import type { Recogniser } from './layout'
import { sdmxArea, sdmxColumns, sdmxIndicator } from './sdmxColumns'
import { periodColumnsOf, readWide } from './wideReader'

/** Data360's wide files: the dimensions of SDMX, with their labels, and then a column for each year. */
export const recogniseSdmxWide: Recogniser = (head, setting) => {
  const header = head[0] ?? []
  const periods = periodColumnsOf(header)
  const [first] = periods
  if (!first) return undefined
  const columns = sdmxColumns(header, first.column)
  const { area, indicator, flow } = columns
  if (area?.id !== 'REF_AREA' || !indicator || (flow < 0 && area.label === undefined)) return undefined
  return {
    layout: 'sdmxWide',
    confidence: 0.98,
    seen: {
      headerRow: 1,
      entityColumn: header[area.column]!,
      indicatorColumn: header[indicator.column]!,
    },
    needs: [],
    open: () =>
      readWide(
        {
          headerRow: 1,
          header,
          periods,
          entity: { entityCode: area.column, entityName: area.label ?? area.column, mention: sdmxArea },
          indicator: sdmxIndicator(columns),
          source: undefined,
        },
        setting,
      ),
  }
}
