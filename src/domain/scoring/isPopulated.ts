import type { Entity } from '../catalogue/catalogue'
import { isInGroups } from '../catalogue/population'
import type { Population } from './scheme'

/** Whether a scheme scores an entity against the others: a member in its groups that is not excluded. */
export function isPopulated(entity: Entity, { groups, excluded }: Population): boolean {
  return entity.kind === 'member' && !excluded.includes(entity.code) && isInGroups(entity, groups)
}
