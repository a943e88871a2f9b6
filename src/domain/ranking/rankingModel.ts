import type { Catalogue, Direction, Entity } from '../catalogue/catalogue'
import { isInGroups, membersOf, type GroupFilter } from '../catalogue/population'
import type { CellNote } from '../missing'
import { noteAt, valueAt } from '../panel/panelReading'
import type { Panel } from '../panel/panel'
import type { ScoreGap } from '../scoring/scored'
import {
  publishedMovements,
  recomputedMovements,
  type Movement,
  type Movements,
  type RankBasis,
} from './movement'
import { rankEntities, type RankingRule } from './rankEntities'

export interface RankingQuestion {
  readonly catalogue: Catalogue
  readonly panel: Panel
  /** Published ranks of this indicator, where the source gives them (rule D8). */
  readonly published?: Panel | undefined
  readonly direction: Direction
  /** Period keys. */
  readonly period: number
  readonly comparedWith?: number | undefined
  readonly filter: GroupFilter
  /** Rank within the filter, or show each one's rank in the whole. */
  readonly rankIn: 'filter' | 'whole'
  /** A scheme's own way to rank its scores (rule S4). */
  readonly rank?: RankingRule | undefined
  /** Why an entity has no score in a period, where a scheme says. */
  readonly gapAt?: GapAt | undefined
}

/** By entity key and period key. */
export type GapAt = (entity: number, period: number) => ScoreGap | undefined

export interface RankingRow {
  readonly entity: Entity
  /** Undefined where only a rank was published (rule D6). */
  readonly value: number | undefined
  readonly rank: number
  readonly tied: boolean
  readonly movement: Movement | undefined
}

/** Without a filter, and where it is asked for, a rank is the rank among all: published ones stay as they are. */
export function isRankedInWhole({ rankIn, filter }: Pick<RankingQuestion, 'rankIn' | 'filter'>): boolean {
  return rankIn === 'whole' || Object.keys(filter).length === 0
}

/** A ranking without pixels or words: the table, the bars, the sentence and the export all read it. */
export interface RankingModel {
  readonly rows: readonly RankingRow[]
  /** Members in the filter that could not be ranked, and why. */
  readonly missing: readonly {
    readonly entity: Entity
    readonly reason: ScoreGap
    readonly text?: string
    /** It has a value, but is not in the published ranking. */
    readonly hasValue: boolean
  }[]
  readonly basis: RankBasis
  /** How many are ranked in the filter, and in the whole. */
  readonly population: number
  readonly wholePopulation: number
  readonly movementBasis: RankBasis | undefined
  readonly entered: readonly Entity[]
  readonly left: readonly Entity[]
}

/**
 * Ranks the members of a catalogue by one indicator in one period (rules S4, D1, D5, D6, D8, W1).
 * Published ranks come first where a published ranking exists for the period; else ranks are computed on
 * unrounded values. Those without value or rank are listed apart with the reason, never ranked last.
 */
export function rankingModel(question: RankingQuestion): RankingModel {
  const { catalogue, panel, period, filter } = question
  const members = membersOf(catalogue)
  const values = valuesOf(members, panel, period)
  const given = givenRanksOf(question, members, values, period)
  const whole = given ? fromGivenRanks(members, given) : fromValues(members, values, question)
  const inFilter = whole.filter(({ item }) => isInGroups(item, filter))
  const ranked = isRankedInWhole(question)
    ? inFilter
    : rankAmong(inFilter, given ? undefined : values, question)
  const movements = movementsOf(question, members)
  const rankedKeys = new Set(ranked.map(({ item }) => item.key))
  const byKey = new Map(catalogue.entities.map((entity) => [entity.key, entity]))
  const named = (keys: readonly number[] | undefined) =>
    (keys ?? []).map((key) => byKey.get(key)!).filter((entity) => isInGroups(entity, filter))
  return {
    rows: ranked.map(({ item, rank, tied }) => ({
      entity: item,
      value: values.get(item.key),
      rank,
      tied,
      movement: movements?.byKey.get(item.key),
    })),
    missing: members
      .filter((entity) => isInGroups(entity, filter) && !rankedKeys.has(entity.key))
      .map((entity) => ({
        entity,
        ...whyMissing(noteAt(panel, entity.key, period), question.gapAt?.(entity.key, period)),
        hasValue: values.has(entity.key),
      })),
    basis: given ? 'published' : 'recomputed',
    population: ranked.length,
    wholePopulation: whole.length,
    movementBasis: movements?.basis,
    entered: named(movements?.entered),
    left: named(movements?.left),
  }
}

type Placed = { readonly item: Entity; readonly rank: number; readonly tied: boolean }

function valuesOf(members: readonly Entity[], panel: Panel, period: number): Map<number, number> {
  const values = new Map<number, number>()
  for (const { key } of members) {
    const value = valueAt(panel, key, period)
    if (value !== undefined) values.set(key, value)
  }
  return values
}

/**
 * A published ranking exists for a period when at least half of those who can be ranked have a rank in it:
 * one known rank (China's 46th in 2019) is a fact to quote, not a ranking to sort by.
 */
function givenRanksOf(
  { panel, published }: RankingQuestion,
  members: readonly Entity[],
  values: ReadonlyMap<number, number>,
  period: number,
): Map<number, number> | undefined {
  const given = new Map<number, number>()
  for (const { key } of members) {
    const rank = (published && valueAt(published, key, period)) ?? noteAt(panel, key, period)?.rank?.rank
    if (rank !== undefined) given.set(key, rank)
  }
  return given.size > 0 && given.size * 2 >= values.size ? given : undefined
}

function fromGivenRanks(members: readonly Entity[], given: ReadonlyMap<number, number>): Placed[] {
  const placed = members
    .filter(({ key }) => given.has(key))
    .map((item) => ({ item, rank: given.get(item.key)! }))
  placed.sort((a, b) => a.rank - b.rank)
  return markTies(placed)
}

function fromValues(
  members: readonly Entity[],
  values: ReadonlyMap<number, number>,
  { direction, rank = rankEntities }: RankingQuestion,
): Placed[] {
  return rank(
    members.map((entity) => [entity, values.get(entity.key)] as const),
    direction,
  )
}

/** Ranks again within a subset: by values, or by the ranks given in the whole. */
function rankAmong(
  subset: readonly Placed[],
  values: ReadonlyMap<number, number> | undefined,
  question: RankingQuestion,
): Placed[] {
  if (values) {
    return fromValues(
      subset.map(({ item }) => item),
      values,
      question,
    )
  }
  return rankEntities(
    subset.map(({ item, rank }) => [item, rank] as const),
    'lower',
  )
}

function markTies(placed: readonly { item: Entity; rank: number }[]): Placed[] {
  const counts = new Map<number, number>()
  for (const { rank } of placed) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  return placed.map((entry) => ({ ...entry, tied: counts.get(entry.rank)! > 1 }))
}

/** Movement is over the filter when ranks are within the filter, over the whole otherwise. */
function movementsOf(question: RankingQuestion, members: readonly Entity[]): Movements<number> | undefined {
  const { panel, period, comparedWith, direction, filter, rank } = question
  if (comparedWith === undefined || comparedWith === period) return undefined
  const isWhole = isRankedInWhole(question)
  const population = isWhole ? members : members.filter((entity) => isInGroups(entity, filter))
  const now = valuesOf(population, panel, period)
  const then = valuesOf(population, panel, comparedWith)
  const ranksNow = givenRanksOf(question, population, now, period)
  const ranksThen = givenRanksOf(question, population, then, comparedWith)
  if (!ranksNow || !ranksThen) return recomputedMovements(now, then, direction, rank)
  if (isWhole) return publishedMovements(ranksNow, ranksThen)
  return { ...recomputedMovements(ranksNow, ranksThen, 'lower'), basis: 'published' }
}

function whyMissing(
  note: CellNote | undefined,
  gap: ScoreGap | undefined,
): { reason: ScoreGap; text?: string } {
  return { reason: gap ?? note?.reason ?? 'absent', ...(note?.text === undefined ? {} : { text: note.text }) }
}
