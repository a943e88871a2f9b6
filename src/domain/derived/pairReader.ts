import type { Catalogue, CataloguePeriod, Entity } from '../catalogue/catalogue'
import { isInGroups, membersOf } from '../catalogue/population'
import type { Cell } from '../missing'
import type { Read } from './cellArithmetic'

/** Both counts of a ratio. */
export type ReadPair = (entity: Entity, period: CataloguePeriod) => readonly [Cell, Cell]

/**
 * Reads both counts of a ratio of sums (rule D9): an aggregate's own, else the sums of its members that have both.
 * An aggregate's members are those of its groups; without groups, all.
 */
export function pairReader(catalogue: Catalogue, numerator: Read, denominator: Read): ReadPair {
  const members = membersOf(catalogue)
  return (entity, period) => {
    const own = [numerator(entity, period), denominator(entity, period)] as const
    const isGiven = own.every(({ value }) => value !== undefined)
    if (entity.kind !== 'aggregate' || isGiven) return own
    const parts = members
      .filter((member) => isInGroups(member, entity.groups ?? {}))
      .map((member) => [numerator(member, period).value, denominator(member, period).value] as const)
      .filter((part): part is readonly [number, number] => part[0] !== undefined && part[1] !== undefined)
    if (parts.length === 0) return [{}, {}]
    return [
      { value: parts.reduce((sum, [a]) => sum + a, 0) },
      { value: parts.reduce((sum, [, b]) => sum + b, 0) },
    ]
  }
}
