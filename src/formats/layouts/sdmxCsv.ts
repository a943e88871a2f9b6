import type { LayoutSetting, Recogniser } from './layout'
import type { EntityColumns } from './rowEntities'
import { readRows } from './rowReader'
import { sdmxArea, sdmxColumns, sdmxIndicator, type SdmxColumns } from './sdmxColumns'
import { stemOf } from './tableHeader'

/** Statuses that say why there is no figure: missing, not collected, holiday, suppressed. */
const missing = /^[MOLHQ](?::|$)/

/** The area of each row; a flow without areas is of one entity, as told, else by the file's name. */
export function sdmxEntity({ area }: SdmxColumns, setting: LayoutSetting): EntityColumns {
  if (!area) return { fixed: { name: setting.hints.entityName ?? stemOf(setting.file) } }
  return { entityCode: area.column, entityName: area.label ?? area.column, mention: sdmxArea }
}

/**
 * SDMX-CSV 1.0 (`DATAFLOW` first) and 2.0 (`STRUCTURE`, `STRUCTURE_ID`, `ACTION`): a row for each observation, a column
 * for each dimension, with codes, names, or both.
 */
export const recogniseSdmxCsv: Recogniser = (head, setting) => {
  const header = head[0] ?? []
  const end = header.findIndex((text) => /^TIME_PERIOD(?::|$)/i.test(text.trim()))
  if (end < 0) return undefined
  const columns = sdmxColumns(header, end)
  const { area, indicator, value, status, flow } = columns
  if (value < 0 || (flow < 0 && !area)) return undefined
  const isMissing = (cells: readonly string[]) => missing.test(cells[status]?.trim() ?? '')
  return {
    layout: 'sdmxCsv',
    confidence: 0.98,
    seen: {
      headerRow: 1,
      ...(area ? { entityColumn: header[area.column]! } : {}),
      ...(indicator ? { indicatorColumn: header[indicator.column]! } : {}),
      periodColumn: header[end]!,
      valueColumn: header[value]!,
    },
    needs: area || setting.hints.entityName ? [] : ['entity'],
    open: () =>
      readRows(
        {
          headerRow: 1,
          header,
          entity: sdmxEntity(columns, setting),
          period: { column: end },
          values: {
            column: value,
            indicator: sdmxIndicator(columns),
            ...(status < 0 ? {} : { isMissing }),
          },
        },
        setting,
      ),
  }
}
