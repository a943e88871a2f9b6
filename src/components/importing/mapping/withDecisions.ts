import type { Mapping, NameChoice } from '../../../domain/mapping/mapping'
import type { MappedName } from '../../../workers/mapping/planMapping'

/** A mapping with more decisions; of two about one name the later holds. */
export function withDecisions(
  { entities, indicators }: Mapping,
  decisions: readonly (readonly [name: MappedName, choice: NameChoice])[],
): Mapping {
  const chosen = (of: MappedName['of'], before: Mapping['entities']): Mapping['entities'] => {
    const mine = decisions.flatMap(([name, choice]) => (name.of === of ? [[name.key, choice] as const] : []))
    return [...new Map([...before, ...mine])]
  }
  return { entities: chosen('entity', entities), indicators: chosen('indicator', indicators) }
}
