import type { ColumnRole } from '../../../domain/tables/assignColumns'
import type { RowRole } from '../../../domain/tables/assignRows'
import type { TableParts } from '../../../domain/tables/tableParts'

/** What rows, or columns, can be made by a menu or by a key. */
export interface RoleChoice<Role> {
  /** For menus and words. */
  readonly id: string
  readonly role: Role
  /** Those of rows are others than those of columns: a letter alone says which is meant. */
  readonly key?: string
}

export const rowChoices: readonly RoleChoice<RowRole>[] = [
  { id: 'title', role: 'title', key: 'T' },
  { id: 'about', role: 'about', key: 'A' },
  { id: 'headerIndicator', role: { header: 'indicator' }, key: 'H' },
  { id: 'headerEntity', role: { header: 'entity' }, key: 'J' },
  { id: 'headerPeriod', role: { header: 'period' }, key: 'K' },
  { id: 'headerUnit', role: { header: 'unit' }, key: 'Y' },
  { id: 'headerGroup', role: { header: 'group' } },
  { id: 'body', role: 'body', key: 'B' },
  { id: 'firstBody', role: 'firstBody', key: 'F' },
  { id: 'lastBody', role: 'lastBody', key: 'L' },
  { id: 'total', role: 'total', key: 'S' },
  { id: 'subtotal', role: 'subtotal', key: 'D' },
  { id: 'mean', role: 'mean', key: 'M' },
  { id: 'section', role: 'section', key: 'C' },
  { id: 'repeated', role: 'header', key: 'R' },
  { id: 'note', role: 'note', key: 'N' },
  { id: 'skipped', role: 'skipped', key: 'X' },
]

export const columnChoices: readonly RoleChoice<ColumnRole>[] = [
  { id: 'entity', role: 'entity', key: 'E' },
  { id: 'entityCode', role: 'entityCode', key: 'Q' },
  { id: 'group', role: 'group', key: 'G' },
  { id: 'indicator', role: 'indicator', key: 'I' },
  { id: 'indicatorCode', role: 'indicatorCode', key: 'W' },
  { id: 'period', role: 'period', key: 'P' },
  { id: 'unit', role: 'unit', key: 'U' },
  { id: 'value', role: 'value', key: 'V' },
  { id: 'total', role: 'total', key: 'Z' },
  { id: 'leftOut', role: 'leftOut', key: 'O' },
]

const headerIds = { indicator: 'headerIndicator', entity: 'headerEntity', period: 'headerPeriod' } as const

/** What a row is now; undefined where it is none of the table's. */
export function rowRoleId(parts: TableParts, row: number): string | undefined {
  if (parts.titleRows.includes(row)) return 'title'
  if (parts.aboutRows.includes(row)) return 'about'
  if (parts.noteRows.includes(row)) return 'note'
  const header = parts.headers.find((one) => one.row === row)
  if (header) {
    const { holds } = header
    if (holds === 'unit') return 'headerUnit'
    if (holds === 'group') return 'headerGroup'
    return headerIds[holds === 'entityCode' ? 'entity' : holds === 'indicatorCode' ? 'indicator' : holds]
  }
  const odd = parts.oddRows.find((one) => one.row === row)
  if (odd) return odd.kind === 'header' ? 'repeated' : odd.kind
  return row >= parts.firstBodyRow && row <= parts.lastBodyRow ? 'body' : undefined
}

/** What a column is now. */
export function columnRoleId({ labels, valueColumns, oddColumns }: TableParts, column: number): string {
  const label = labels.find((one) => one.column === column)
  if (label) return label.holds
  if (!valueColumns.includes(column)) return 'leftOut'
  return oddColumns.some((one) => one.column === column) ? 'total' : 'value'
}
