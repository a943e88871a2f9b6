import type { Need } from '../readResult'
import type { Recogniser } from './layout'
import { indicatorOfText } from './indicatorText'
import { sourceOf } from './preamble'
import { entityColumnsOf, isHeader, isPlainValueHeader, openRows, viewHead, type HeadView } from './rowTable'
import { periodColumnsOf } from './wideReader'
import { indicatorColumns, tableIndicator } from './wideTable'

/** The one column of values: by its header, else the only column of figures where the rows name their indicator. */
function valueColumnOf({ roles, figures }: HeadView): number | undefined {
  const value = roles.get('value')
  if (value !== undefined) return value
  const isNamed = roles.has('indicatorName') || roles.has('indicatorCode')
  return isNamed && figures.length === 1 ? figures[0] : undefined
}

/** A row for each figure: entity, indicator and period (in any order, each may be missing) and one column of values. */
export const recogniseLongTable: Recogniser = (head, setting) => {
  const view = viewHead(head, setting)
  if (!view || !isHeader(view) || periodColumnsOf(view.header).length > 0) return undefined
  const { header, headerIndex, roles, period, preamble } = view
  const column = valueColumnOf(view)
  const rowIndicator = indicatorColumns(roles)
  const entity = entityColumnsOf(view)
  if (column === undefined || !entity || (view.figures.length > 1 && !rowIndicator)) return undefined
  const { indicator, isGuess } = tableIndicator(setting, preamble)
  const says = !isPlainValueHeader(header[column]!)
  const own = isGuess && says ? indicatorOfText(header[column]!) : indicator
  const needs: Need[] = [
    ...(period ? [] : (['period'] as const)),
    ...(!rowIndicator && isGuess && !says ? (['indicator'] as const) : []),
  ]
  const periodColumn = period && 'column' in period ? header[period.column] : undefined
  const indicatorColumn = header[roles.get('indicatorName') ?? roles.get('indicatorCode') ?? -1]
  return {
    layout: 'longTable',
    confidence: rowIndicator ? 0.9 : 0.75,
    seen: {
      headerRow: headerIndex + 1,
      entityColumn: header[entity.entityName ?? entity.entityCode ?? 0] ?? '',
      valueColumn: header[column]!,
      ...(periodColumn === undefined ? {} : { periodColumn }),
      ...(indicatorColumn === undefined ? {} : { indicatorColumn }),
    },
    needs,
    open: () =>
      openRows(
        {
          headerRow: headerIndex + 1,
          header,
          entity,
          values: { column, indicator: rowIndicator ?? { fixed: own } },
          source: sourceOf(preamble.values),
        },
        period,
        setting,
      ),
  }
}
