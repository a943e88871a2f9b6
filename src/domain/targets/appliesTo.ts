import type { Entity } from '../catalogue/catalogue'
import { isInGroups } from '../catalogue/population'
import type { TargetScope } from './target'

/** Whether a target is for an entity (rule T1): named by code or in all the groups; a scope that says nothing is for all. */
export function appliesTo({ groups, entities }: TargetScope, entity: Entity): boolean {
  if (entities && !entities.includes(entity.code)) return false
  return groups === undefined || isInGroups(entity, groups)
}
