import type { Entity } from '../../catalogue/catalogue'
import { medianOf } from '../../statistics/medianOf'
import type { Imputation } from '../scheme'

/**
 * Fills the missing values of counted rows by the mean or median of the counted rows, or of those in the row's
 * group; where the group has none, or the row no group, the value stays missing. Rows that are not counted
 * (places, the unranked) are never filled.
 */
export function imputeColumn(
  values: Float64Array,
  { by, grouping }: Imputation,
  entities: readonly Entity[],
  counted: Uint8Array,
): Float64Array {
  const groupOf = (row: number) => (grouping === undefined ? '' : entities[row]!.groups?.[grouping])
  const present = new Map<string, number[]>()
  values.forEach((value, row) => {
    const group = groupOf(row)
    if (counted[row] !== 1 || Number.isNaN(value) || group === undefined) return
    const others = present.get(group)
    if (others) others.push(value)
    else present.set(group, [value])
  })
  const middle = by === 'mean' ? meanOf : medianOf
  const fillers = new Map([...present].map(([group, others]) => [group, middle(others)!]))
  return values.map((value, row) => {
    if (counted[row] !== 1 || !Number.isNaN(value)) return value
    return fillers.get(groupOf(row) ?? '') ?? Number.NaN
  })
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
