import type { Period } from '../periods/period'
import { rankEntities } from '../ranking/rankEntities'
import { isSameMeasured } from './measuredLeaves'
import { rankedLines, type PeriodRanks } from './periodRanks'

/** Why two periods are not compared (rule W1). */
export type CompareRefusal = 'scheme' | 'kind' | 'nobody' | 'measured' | 'partial'

export interface RankMove {
  readonly from: number
  readonly to: number
  /** Positive is a rise. */
  readonly change: number
  /** Of the score; undefined where one of them is not known. */
  readonly scoreChange: number | undefined
}

export interface RankMoves {
  readonly against: Period
  readonly refusal?: CompareRefusal
  readonly byEntity: ReadonlyMap<number, RankMove>
  /** Ranked in one of the two periods only. */
  readonly entered: readonly number[]
  readonly left: readonly number[]
  /** Not the ranks as they stand: those of whoever was ranked in both periods, among themselves. */
  readonly isAmongCommon: boolean
}

/**
 * Change of rank against an earlier period (rule W1), over the same population: where others were ranked then, everybody
 * who was ranked in both is ranked among themselves, by the ranks as they stand.
 */
export function rankMoves(now: PeriodRanks, then: PeriodRanks): RankMoves {
  const refusal = refusalOf(now, then)
  const [current, earlier] = [rankedLines(now), rankedLines(then)]
  const [nowKeys, thenKeys] = [keysOf(current), keysOf(earlier)]
  const entered = current.filter(({ entity }) => !thenKeys.has(entity)).map(({ entity }) => entity)
  const left = earlier.filter(({ entity }) => !nowKeys.has(entity)).map(({ entity }) => entity)
  const told = { against: then.period, entered, left, isAmongCommon: entered.length + left.length > 0 }
  const common = current.filter(({ entity }) => thenKeys.has(entity))
  if (refusal || common.length === 0)
    return { ...told, refusal: refusal ?? 'nobody', byEntity: new Map(), isAmongCommon: false }
  const to = rerank(common)
  const from = rerank(earlier.filter(({ entity }) => nowKeys.has(entity)))
  const scores = new Map(earlier.map(({ entity, score }) => [entity, score]))
  return {
    ...told,
    byEntity: new Map(
      common.map(({ entity, score }) => {
        const [before, after] = [from.get(entity)!, to.get(entity)!]
        const old = scores.get(entity)
        const scoreChange = score === undefined || old === undefined ? undefined : score - old
        return [entity, { from: before, to: after, change: before - after, scoreChange }]
      }),
    ),
  }
}

function refusalOf(now: PeriodRanks, then: PeriodRanks): CompareRefusal | undefined {
  if (now.period.kind !== then.period.kind) return 'kind'
  if (now.measure !== then.measure) return 'scheme'
  return isSameMeasured(now.measured, then.measured) ? undefined : 'measured'
}

function keysOf(lines: readonly { readonly entity: number }[]): ReadonlySet<number> {
  return new Set(lines.map(({ entity }) => entity))
}

function rerank(lines: readonly { readonly entity: number; readonly rank: number }[]) {
  const ranked = rankEntities(
    lines.map(({ entity, rank }) => [entity, rank] as const),
    'lower',
  )
  return new Map(ranked.map(({ item, rank }) => [item, rank]))
}
