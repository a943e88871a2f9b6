import type { LayoutSeen } from '../readResult'
import type { Recogniser } from './layout'
import { widthOf } from './rowWidth'
import { findTableHeader } from './tableHeader'
import { periodColumnsOf, readWide, type WideTable } from './wideReader'
import { describeWide } from './wideTable'

/** What the plan says of a wide table. */
export function seenInWide({ headerRow, header, entity, indicator }: WideTable): LayoutSeen {
  const entityColumn = header[entity.entityName ?? entity.entityCode ?? -1]
  const unit = 'fixed' in indicator ? indicator.fixed.unit : undefined
  const unitText = unit?.zh ?? unit?.en
  return {
    headerRow,
    ...(entityColumn === undefined ? {} : { entityColumn }),
    ...('columns' in indicator ? { indicatorColumn: header[indicator.columns.at(1) ?? 0] ?? '' } : {}),
    ...(unitText ? { unit: unitText } : {}),
  }
}

/** Any table with a column for each period, and rows of entities, of indicators, or of both. */
export const recogniseWidePeriods: Recogniser = (head, setting) => {
  const headerIndex = findTableHeader(head)
  const header = head[headerIndex] ?? []
  const periods = periodColumnsOf(header)
  // Without a single name over them, figures that look like years are no header.
  if (periods.length === 0 || periods.length === widthOf(header)) return undefined
  const { table, needs, warn } = describeWide(head, headerIndex, setting)
  const hasNames = table.entity.fixed === undefined
  return {
    layout: 'widePeriods',
    confidence: periods.length >= 2 && hasNames ? 0.8 : 0.6,
    seen: seenInWide(table),
    needs,
    open: () => {
      warn()
      return readWide(table, setting)
    },
  }
}
