import type { SchemeTableIssue } from '../../domain/scoring/schemeTableIssue'
import { foldWidth } from '../cells/foldWidth'
import { readMarkedNumber } from '../cells/readMarkedNumber'
import type { ColumnRole, TableColumns } from './tableColumns'

/** The cells of one row, by what their columns hold; blank ones, and columns that there are not, are undefined. */
export interface TableCells {
  readonly text: (role: ColumnRole) => string | undefined
  readonly number: (role: ColumnRole) => number | undefined
  readonly numberIn: (column: number | undefined) => number | undefined
}

/** @param onIssue told of every cell that should be a number and is not; such a cell is NaN. */
export function tableCells(
  cells: readonly string[],
  { roles, headers }: TableColumns,
  onIssue: (issue: Pick<SchemeTableIssue, 'code' | 'params'>) => void,
): TableCells {
  const textIn = (column: number | undefined): string | undefined =>
    (column === undefined ? undefined : cells[column]?.trim()) || undefined
  const numberIn = (column: number | undefined): number | undefined => {
    const text = textIn(column)
    if (text === undefined) return undefined
    const number = readMarkedNumber(foldWidth(text))
    if (Number.isNaN(number))
      onIssue({ code: 'unreadableNumber', params: { header: headers[column!]!, text } })
    return number
  }
  return {
    text: (role) => textIn(roles.get(role)),
    number: (role) => numberIn(roles.get(role)),
    numberIn,
  }
}
