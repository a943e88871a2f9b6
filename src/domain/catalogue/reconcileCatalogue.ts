import type { FactContext, FactEntity, FactIndicator, FactTable } from '../facts/factTable'
import { foldName } from '../foldName'
import { periodId } from '../periods/periodId'
import { comparePeriods } from '../periods/comparePeriods'
import { withRollupPeriods } from '../derived/withRollupPeriods'
import type { Catalogue, CataloguePeriod, Entity, Grouping, Indicator } from './catalogue'

/** The dataset's keys and codes for what one table calls its entities, indicators and periods, by position. */
export interface TableKeys {
  readonly entities: Uint32Array
  readonly periods: Uint32Array
  readonly indicators: readonly string[]
}

export interface Reconciled {
  readonly catalogue: Catalogue
  readonly keys: readonly TableKeys[]
  readonly added: {
    readonly entities: readonly Entity[]
    readonly indicators: readonly Indicator[]
    readonly periods: readonly CataloguePeriod[]
  }
}

/**
 * Finds what tables name in a dataset's catalogue, and adds what is new. Keys are append-only (never reused),
 * so panels of older revisions keep their meaning. Entities are matched by code, then alias, name and former name;
 * indicators by code; periods by what they are. What the dataset already says of a thing stays; gaps are filled.
 */
export function reconcileCatalogue(
  base: Catalogue,
  tables: readonly FactTable[],
  contexts: readonly FactContext[],
): Reconciled {
  const entities = entityIndex(base.entities)
  const periods = periodIndex(base.periods)
  const indicators = new Map(base.indicators.map((indicator) => [indicator.code, indicator]))
  const keys = tables.map((table) => ({
    entities: Uint32Array.from(table.entities, (entity) => entities.keyOf(entity)),
    periods: Uint32Array.from(table.periods, (period) => periods.keyOf(period)),
    indicators: table.indicators.map((indicator) => {
      indicators.set(indicator.code, mergeIndicator(indicators.get(indicator.code), indicator))
      return indicator.code
    }),
  }))
  const knownIndicators = new Set(base.indicators.map((indicator) => indicator.code))
  const source = contexts.find((context) => context.source)?.source
  return {
    catalogue: withRollupPeriods({
      // What tables do not speak of stays: counts of cases among it.
      ...base,
      entities: entities.all(),
      groupings: mergeGroupings(base.groupings, contexts),
      periods: periods.all(),
      indicators: [...indicators.values()],
      source: Object.keys(base.source.title).length > 0 ? base.source : (source ?? base.source),
    }),
    keys,
    added: {
      entities: entities.all().slice(base.entities.length),
      indicators: [...indicators.values()].filter((indicator) => !knownIndicators.has(indicator.code)),
      periods: periods.all().filter(({ key }) => !base.periods.some((known) => known.key === key)),
    },
  }
}

function entityIndex(known: readonly Entity[]) {
  const list = [...known]
  const byCode = new Map<string, number>()
  const byName = new Map<string, number>()
  let nextKey = list.reduce((highest, entity) => Math.max(highest, entity.key + 1), 0)
  const remember = (position: number, entity: Entity | FactEntity) => {
    const add = (map: Map<string, number>, text: string | undefined) => {
      if (text !== undefined && !map.has(foldName(text))) map.set(foldName(text), position)
    }
    add(byCode, entity.code)
    for (const alias of entity.aliases ?? []) add(byName, alias)
    add(byName, entity.names.zh)
    add(byName, entity.names.en)
    for (const { names } of entity.formerNames ?? []) {
      add(byName, names.zh)
      add(byName, names.en)
    }
  }
  list.forEach((entity, position) => remember(position, entity))
  return {
    keyOf(entity: FactEntity): number {
      const found =
        byCode.get(foldName(entity.code)) ??
        byName.get(foldName(entity.code)) ??
        [entity.names.zh, entity.names.en].reduce<number | undefined>(
          (hit, name) => hit ?? (name === undefined ? undefined : byName.get(foldName(name))),
          undefined,
        )
      if (found !== undefined) {
        list[found] = mergeEntity(list[found]!, entity)
        remember(found, entity)
        return list[found]!.key
      }
      const { seenAt: _seenAt, ...plain } = entity
      list.push({ key: nextKey++, ...plain })
      remember(list.length - 1, entity)
      return list[list.length - 1]!.key
    },
    all: () => list,
  }
}

function mergeEntity(known: Entity, seen: FactEntity): Entity {
  const groups = { ...seen.groups, ...known.groups }
  return {
    ...known,
    names: { ...seen.names, ...known.names },
    kind: known.kind === 'member' ? seen.kind : known.kind,
    ...(Object.keys(groups).length > 0 ? { groups } : {}),
  }
}

function mergeIndicator(known: Indicator | undefined, seen: FactIndicator): Indicator {
  if (!known) return { ...seen, kind: seen.kind ?? 'value' }
  return { ...seen, ...known, names: { ...seen.names, ...known.names } }
}

function periodIndex(known: readonly CataloguePeriod[]) {
  const list = [...known]
  const keys = new Map(list.map(({ key, period }) => [periodId(period), key]))
  let nextKey = list.reduce((highest, { key }) => Math.max(highest, key + 1), 0)
  return {
    keyOf(period: CataloguePeriod['period']): number {
      const id = periodId(period)
      const found = keys.get(id)
      if (found !== undefined) return found
      list.push({ key: nextKey, period })
      keys.set(id, nextKey)
      return nextKey++
    },
    all: () => [...list].sort((a, b) => comparePeriods(a.period, b.period)),
  }
}

function mergeGroupings(known: readonly Grouping[], contexts: readonly FactContext[]): Grouping[] {
  const merged = new Map(known.map((grouping) => [grouping.id, grouping]))
  for (const grouping of contexts.flatMap((context) => context.groupings)) {
    const before = merged.get(grouping.id)
    const ids = new Set(before?.groups.map((group) => group.id))
    merged.set(
      grouping.id,
      before
        ? { ...before, groups: [...before.groups, ...grouping.groups.filter((group) => !ids.has(group.id))] }
        : grouping,
    )
  }
  return [...merged.values()]
}
