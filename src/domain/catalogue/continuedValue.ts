import { isCountUnit } from '../mapping/unitFactor'
import { addDays } from '../periods/isoWeek'
import { lastDayOf } from '../periods/lastDayOf'
import type { Period } from '../periods/period'
import type { Catalogue, Entity, Indicator } from './catalogue'
import { isAfter } from './entityHistory'

/** Those that went into an entity (rule W9), the earliest first. */
export function mergedInto({ entities }: Pick<Catalogue, 'entities'>, { code }: Entity): readonly Entity[] {
  return entities
    .filter((entity) => entity.mergedInto?.code === code)
    .sort((a, b) => (a.mergedInto!.from < b.mergedInto!.from ? -1 : 1))
}

/** Whether figures of merged entities may be added up at all: counts may, shares and spans never. */
export function addsUp({ kind, unit, formula }: Indicator): boolean {
  const text = unit?.zh ?? unit?.en
  return kind === 'value' && formula === undefined && text !== undefined && isCountUnit(text)
}

/**
 * An entity's figure as its series goes on after mergers by the rule `sum` (rule W9): before the day with those that went
 * into it, from then on its own. A sum that lacks a part is none.
 *
 * @param parts those that went into it, see {@link mergedInto}
 * @param valueOf an entity's own figure in the period
 */
export function continuedValue(
  entity: Entity,
  parts: readonly Entity[],
  period: Period,
  valueOf: (entity: Entity) => number | undefined,
): number | undefined {
  let sum = valueOf(entity)
  for (const part of parts) {
    const { from, rule } = part.mergedInto!
    if (rule !== 'sum' || isAfter(period, addDays(from, -1))) continue
    const value = valueOf(part)
    const last = lastDayOf(period)
    if (value !== undefined) sum = (sum ?? 0) + value
    else if (last === undefined || last < from) return undefined
  }
  return sum
}
