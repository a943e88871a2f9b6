import type { Catalogue, Entity } from '../catalogue/catalogue'
import type { Mapping } from './mapping'
import { plainName } from './officialForms'

/**
 * The names that somebody said stand for an entity become its aliases (rule D10), or former names where an end was said
 * (W9), so that any later file is understood by itself. A name that an entity has of its own stays that one's.
 */
export function withAliases(catalogue: Catalogue, told: Mapping['entities']): Catalogue {
  const taken = new Set(catalogue.entities.flatMap((entity) => allNamesOf(entity).map(plainName)))
  const added = new Map<
    string,
    { aliases: string[]; formerNames: NonNullable<Entity['formerNames']>[number][] }
  >()
  for (const [name, choice] of told) {
    if (choice.kind !== 'known' || taken.has(plainName(name))) continue
    taken.add(plainName(name))
    const names = added.get(choice.code) ?? { aliases: [], formerNames: [] }
    added.set(choice.code, names)
    if (choice.formerUntil === undefined) names.aliases.push(name)
    else names.formerNames.push({ names: { zh: name }, until: choice.formerUntil })
  }
  if (added.size === 0) return catalogue
  const named = (entity: Entity): Entity => {
    const names = added.get(entity.code)
    if (!names) return entity
    const { aliases, formerNames } = names
    return {
      ...entity,
      ...(aliases.length > 0 ? { aliases: [...(entity.aliases ?? []), ...aliases] } : {}),
      ...(formerNames.length > 0 ? { formerNames: [...(entity.formerNames ?? []), ...formerNames] } : {}),
    }
  }
  return { ...catalogue, entities: catalogue.entities.map(named) }
}

function allNamesOf({ code, names, aliases = [], formerNames = [] }: Entity): string[] {
  const former = formerNames.flatMap((one) => [one.names.zh, one.names.en])
  return [code, names.zh, names.en, ...aliases, ...former].filter((name) => name !== undefined)
}
