import { correctParts } from './correctParts'
import type { Dimension, PartsCorrection, TableParts } from './tableParts'
import { withLists } from './withLists'

/** What columns can be made. */
export type ColumnRole = Dimension | 'value' | 'total' | 'leftOut'

/** One column says them: another one that is chosen takes its place. */
const single: ReadonlySet<Dimension> = new Set(['entity', 'entityCode', 'indicatorCode', 'unit'])

function labelsWith(parts: TableParts, columns: readonly number[], role: ColumnRole): TableParts['labels'] {
  const others = parts.labels.filter(({ column }) => !columns.includes(column))
  if (role === 'value' || role === 'total' || role === 'leftOut') return others
  const kept = single.has(role) ? others.filter(({ holds }) => holds !== role) : others
  const added = (single.has(role) ? columns.slice(0, 1) : columns).map((column) => ({ column, holds: role }))
  return [...kept, ...added].sort((a, b) => a.column - b.column)
}

/**
 * The correction that makes columns something else; a column has one role.
 *
 * @param before what was corrected already
 */
export function assignColumns(
  found: TableParts,
  before: PartsCorrection,
  columns: readonly number[],
  role: ColumnRole,
): PartsCorrection {
  const parts = correctParts(found, before)
  const isOther = (column: number) => !columns.includes(column)
  const isFigure = role === 'value' || role === 'total'
  const values = [...parts.valueColumns.filter(isOther), ...(isFigure ? columns : [])]
  const odd = parts.oddColumns.filter(({ column }) => isOther(column))
  const added = role === 'total' ? columns.map((column) => ({ column, kind: role })) : []
  const lists = {
    labels: labelsWith(parts, columns, role),
    valueColumns: values.sort((a, b) => a - b),
    oddColumns: [...odd, ...added].sort((a, b) => a.column - b.column),
  }
  return withLists(found, before, parts, lists)
}
