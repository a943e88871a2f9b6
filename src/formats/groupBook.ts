import type { Grouping } from '../domain/catalogue/catalogue'
import type { FactEntity } from '../domain/facts/factTable'
import { matchKey } from './entityBook'
import { namesOf } from './namesOf'

const dimensionNames = new Map<string, Grouping['names']>([
  ['region', { en: 'Region', zh: '地区' }],
  ['income', { en: 'Income group', zh: '收入组' }],
])

type Group = Grouping['groups'][number]

interface Dimension {
  readonly known: Grouping | undefined
  readonly added: Map<string, Group>
}

/** Turns groups as files name them into ids, by the known groupings where they have them. */
export class GroupBook {
  readonly #dimensions = new Map<string, Dimension>()

  constructor(known: readonly Grouping[]) {
    for (const grouping of known) this.#dimensions.set(grouping.id, { known: grouping, added: new Map() })
  }

  /** The id of a group by its name or id; an unknown group gets its own name as id. */
  idOf(dimensionId: string, text: string): string {
    let dimension = this.#dimensions.get(dimensionId)
    if (!dimension) this.#dimensions.set(dimensionId, (dimension = { known: undefined, added: new Map() }))
    const key = matchKey(text)
    const found = dimension.known?.groups.find(
      ({ id, names }) => id === text || [names.en, names.zh].some((name) => name && matchKey(name) === key),
    )
    if (found) return found.id
    dimension.added.set(text, { id: text, names: namesOf(text) })
    return text
  }

  /** The groupings that these entities are in: known groups in their own order, others behind. */
  groupingsOf(entities: readonly FactEntity[]): Grouping[] {
    const used = new Map<string, Set<string>>()
    for (const { groups } of entities)
      for (const [dimension, id] of Object.entries(groups ?? {}))
        used.set(dimension, (used.get(dimension) ?? new Set()).add(id))
    return [...used].map(([id, groupIds]) => {
      const dimension = this.#dimensions.get(id)
      const all = [...(dimension?.known?.groups ?? []), ...(dimension?.added.values() ?? [])]
      const groups = all.filter((group) => groupIds.has(group.id))
      return { id, names: dimension?.known?.names ?? dimensionNames.get(id) ?? namesOf(id), groups }
    })
  }
}
