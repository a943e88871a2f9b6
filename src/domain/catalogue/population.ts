import type { Catalogue, Entity } from './catalogue'

/** Chosen group by grouping id, e.g. `{ region: 'EAS' }`; an absent grouping means all. */
export type GroupFilter = Readonly<Record<string, string>>

/** The entities that can be ranked (rule D1): aggregates and components never are. */
export function membersOf(catalogue: Catalogue): readonly Entity[] {
  return catalogue.entities.filter((entity) => entity.kind === 'member')
}

/** Whether an entity belongs to every chosen group. */
export function isInGroups(entity: Entity, filter: GroupFilter): boolean {
  return Object.entries(filter).every(([grouping, group]) => entity.groups?.[grouping] === group)
}
