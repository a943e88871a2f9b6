import type { Catalogue } from '../catalogue/catalogue'
import { isInGroups, membersOf, type GroupFilter } from '../catalogue/population'
import type { Panel } from '../panel/panel'
import { valueAt } from '../panel/panelReading'
import { medianOf } from './medianOf'

/**
 * The median of a group's members in each period (rule W6); undefined where none of them has a value.
 * Aggregates, components and those outside the source's ranking are not counted (rule D1).
 */
export function groupMedians(
  catalogue: Catalogue,
  panel: Panel,
  periods: readonly number[],
  group: GroupFilter,
): (number | undefined)[] {
  const members = membersOf(catalogue).filter((entity) => isInGroups(entity, group))
  return periods.map((period) => medianOf(members.flatMap(({ key }) => valueAt(panel, key, period) ?? [])))
}
