import type { Catalogue, CataloguePeriod, Direction, Entity, Indicator } from '../catalogue/catalogue'
import { membersOf } from '../catalogue/population'
import type { Panel } from '../panel/panel'
import { noteAt, panelReader } from '../panel/panelReading'
import { lastDayOf } from '../periods/lastDayOf'
import { rankEntities } from '../ranking/rankEntities'
import { rankScores } from '../scoring/rankScores'
import { scoredNode, type Scored } from '../scoring/scored'
import { tierOf } from '../scoring/why/standingOf'
import type { Target } from './target'

/** A value in a period; `date` is the period's last day, where it is known. */
export interface PeriodValue {
  readonly period: CataloguePeriod
  readonly date: string | undefined
  /** NaN is measured and left out of a pack (rule W10). */
  readonly value: number
}

/** What targets are held against. */
export interface TargetData {
  readonly catalogue: Catalogue
  /** By indicator code. */
  readonly panels: ReadonlyMap<string, Panel>
  /** By period key, where there is a scheme in force. */
  readonly scores: ReadonlyMap<number, Scored>
}

/** What a target is about, for any entity, oldest first; periods without a value are left out (rule D5). */
export type TargetSeries = (entity: Entity) => readonly PeriodValue[]

type Read = (entity: Entity, period: CataloguePeriod) => number | undefined

/** Thirds, where the scheme has no tiers of its own. */
const usualTiers = [1 / 3, 2 / 3, 1]

/**
 * The values that a target is held against (rule T2): the indicator's own, its ranks (as published where the source
 * gives them), or a node's scores, ranks and tiers by the scheme in force; for 至少提升N位 the places gained since the
 * baseline; for a milestone 1 once it is done.
 */
export function targetSeries(target: Target, data: TargetData): TargetSeries {
  const read = readerOf(target, data)
  const periods = data.catalogue.periods.map((period) => ({ period, date: lastDayOf(period.period) }))
  return (entity) =>
    periods.flatMap(({ period, date }) => {
      const value = read(entity, period)
      return value === undefined ? [] : [{ period, date, value }]
    })
}

function readerOf(target: Target, data: TargetData): Read {
  const indicator = data.catalogue.indicators.find(({ code }) => code === target.indicator)
  switch (target.measure) {
    case 'value':
      return measuredReader(target.indicator, data)
    case 'score':
      return indicator ? measuredReader(target.indicator, data) : scoreReader(target.indicator, data)
    case 'milestone':
      return milestoneReader(target, data)
    case 'rank':
      return rankReader(target, indicator, data)
    case 'tier':
      return tierReader(target, indicator, data)
    case 'rise':
      return riseReader(target, indicator, data)
  }
}

function valueReader(code: string, { panels }: TargetData): Read {
  const panel = panels.get(code)
  if (!panel) return () => undefined
  const read = panelReader(panel)
  return (entity, period) => read(entity.key, period.key)
}

/** Values, and where one was left out of a pack. */
function measuredReader(code: string, data: TargetData): Read {
  const panel = data.panels.get(code)
  const read = valueReader(code, data)
  if (!panel || panel.notes.size === 0) return read
  return (entity, period) =>
    noteAt(panel, entity.key, period.key)?.reason === 'suppressed' ? Number.NaN : read(entity, period)
}

function scoreReader(code: string, { scores }: TargetData): Read {
  return (entity, { key }) => {
    const scored = scores.get(key)
    const row = scored?.entities.findIndex((one) => one.key === entity.key) ?? -1
    if (!scored?.nodes.has(code) || row < 0) return undefined
    const score = scoredNode(scored, code).scores[row]!
    return Number.isNaN(score) ? undefined : score
  }
}

function milestoneReader({ indicator, doneOn }: Target, data: TargetData): Read {
  if (data.panels.has(indicator)) return valueReader(indicator, data)
  return (_entity, { period }) => {
    const day = lastDayOf(period)
    if (day === undefined) return undefined
    return doneOn !== undefined && doneOn <= day ? 1 : 0
  }
}

interface Place {
  readonly rank: number
  readonly population: number
}

function rankReader(target: Target, indicator: Indicator | undefined, data: TargetData): Read {
  const published = publishedReader(target, indicator, data)
  const placeOf = placeReader(target, indicator, data)
  return (entity, period) => published(entity, period) ?? placeOf(entity, period)?.rank
}

function tierReader(target: Target, indicator: Indicator | undefined, data: TargetData): Read {
  const placeOf = placeReader(target, indicator, data)
  return (entity, period) => {
    const place = placeOf(entity, period)
    const tiers = data.scores.get(period.key)?.scheme.tiers ?? usualTiers
    return place && tierOf(place.rank, place.population, tiers)
  }
}

function riseReader(target: Target, indicator: Indicator | undefined, data: TargetData): Read {
  const read = rankReader(target, indicator, data)
  const { baseline } = target
  if (!baseline) return () => undefined
  return (entity, period) => {
    const rank = read(entity, period)
    return rank === undefined ? undefined : baseline.value - rank
  }
}

/** A ranking that the source gives: the indicator itself, or the one that has its ranks (rule D8). */
function publishedReader(
  { indicator: code }: Target,
  indicator: Indicator | undefined,
  data: TargetData,
): Read {
  if (indicator?.kind === 'rank') return valueReader(code, data)
  const ranks = data.catalogue.indicators.find(({ ranksOf }) => ranksOf === code)
  return ranks ? valueReader(ranks.code, data) : () => undefined
}

/** Places among the members, worked out once a period. */
function placeReader(
  target: Target,
  indicator: Indicator | undefined,
  data: TargetData,
): (entity: Entity, period: CataloguePeriod) => Place | undefined {
  const known = new Map<number, ReadonlyMap<number, Place>>()
  const placesIn = indicator
    ? indicatorPlaces(target, indicator, data)
    : (period: CataloguePeriod) => nodePlaces(target.indicator, data.scores.get(period.key))
  return (entity, period) => {
    let places = known.get(period.key)
    if (!places) known.set(period.key, (places = placesIn(period)))
    return places.get(entity.key)
  }
}

function indicatorPlaces({ indicator: code }: Target, indicator: Indicator, data: TargetData) {
  const read = valueReader(code, data)
  const direction: Direction = indicator.kind === 'rank' ? 'lower' : (indicator.direction ?? 'higher')
  return (period: CataloguePeriod): ReadonlyMap<number, Place> => {
    const ranked = rankEntities(
      membersOf(data.catalogue).map((entity) => [entity, read(entity, period)] as const),
      direction,
    )
    return new Map(ranked.map(({ item, rank }) => [item.key, { rank, population: ranked.length }]))
  }
}

function nodePlaces(code: string, scored: Scored | undefined): ReadonlyMap<number, Place> {
  if (!scored?.nodes.has(code)) return new Map()
  const { scores } = scoredNode(scored, code)
  const ranked = rankScores(scores, scored.entities, scored.counted, scored.scheme.ranking)
  return new Map(ranked.map(({ item, rank }) => [item.key, { rank, population: ranked.length }]))
}
