import type { FactIndicator } from '../../domain/facts/factTable'
import { isRankHeader } from './columnRoles'
import { indicatorOfText } from './indicatorText'
import type { Recogniser } from './layout'
import { sourceOf } from './preamble'
import { entityColumnsOf, isHeader, openRows, viewHead } from './rowTable'
import { periodColumnsOf } from './wideReader'
import { worldBankIndicator } from './worldBankIndicators'

const codedHeader = /^(.+\S)\s*\[([A-Z][A-Z0-9._-]+)\]$/

/** The indicator of a column, by `Name [CODE]` or by its name; ranks are better when lower. */
function indicatorOfHeader(text: string, unit: string | undefined): FactIndicator {
  const coded = codedHeader.exec(text.trim())
  if (coded) return worldBankIndicator(coded[2]!, coded[1]!)
  const indicator = indicatorOfText(text, unit)
  return isRankHeader(text) ? { ...indicator, kind: 'rank', direction: 'lower' } : indicator
}

/** A row for each entity (and period, where a column has it), a column for each indicator. */
export const recogniseEntityByIndicator: Recogniser = (head, setting) => {
  const view = viewHead(head, setting)
  if (!view || !isHeader(view) || periodColumnsOf(view.header).length > 0) return undefined
  const { header, headerIndex, roles, period, preamble } = view
  const entity = entityColumnsOf(view)
  const value = roles.get('value')
  const columns = value === undefined ? view.figures : [...view.figures, value]
  if (!entity || columns.length === 0) return undefined
  const unit = preamble.values.get('单位')
  const values = columns.map((column) => ({ column, indicator: indicatorOfHeader(header[column]!, unit) }))
  const isNamed = roles.has('entityName') || roles.has('entityCode')
  const periodColumn = period && 'column' in period ? header[period.column] : undefined
  return {
    layout: 'entityByIndicator',
    confidence: isNamed ? 0.7 : 0.5,
    seen: {
      headerRow: headerIndex + 1,
      entityColumn: header[entity.entityName ?? entity.entityCode ?? 0] ?? '',
      ...(periodColumn === undefined ? {} : { periodColumn }),
      ...(unit ? { unit } : {}),
    },
    needs: period ? [] : ['period'],
    open: () =>
      openRows(
        { headerRow: headerIndex + 1, header, entity, values, source: sourceOf(preamble.values) },
        period,
        setting,
      ),
  }
}
