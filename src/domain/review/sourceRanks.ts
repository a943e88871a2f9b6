import type { Panel } from '../panel/panel'
import { valueAt } from '../panel/panelReading'
import { rankEntities } from '../ranking/rankEntities'
import { rankedLines, type PeriodRanks, type RankLine } from './periodRanks'
import type { RankMoves } from './rankMoves'

/**
 * A computed ranking of a group with the ranks that the source itself published (rule D8), those of a part of everybody
 * ranked among themselves. Undefined where the source does not rank all of them in the period.
 *
 * @param period key.
 */
export function sourceRanks(
  computed: PeriodRanks,
  published: Panel,
  period: number,
  isWhole: boolean,
): PeriodRanks | undefined {
  const known = computed.lines.flatMap(({ entity }) => {
    const rank = valueAt(published, entity, period)
    return rank === undefined ? [] : [[entity, rank] as const]
  })
  const keys = new Set(known.map(([entity]) => entity))
  if (known.length === 0 || !rankedLines(computed).every(({ entity }) => keys.has(entity))) return undefined
  const places = new Map(rankEntities(known, 'lower').map((one) => [one.item, one]))
  const lines = computed.lines.map((line): RankLine => {
    const place = places.get(line.entity)
    return { ...line, rank: place && (isWhole ? place.value : place.rank), tied: place?.tied ?? false }
  })
  return { ...computed, basis: 'published', lines }
}

/**
 * Moves with the difference of the published ranks for whoever has one in both periods (rules D8, W1).
 *
 * @param now and then: keys of periods.
 */
export function withPublishedMoves(moves: RankMoves, published: Panel, now: number, then: number): RankMoves {
  const byEntity = new Map(moves.byEntity)
  for (const [entity, move] of byEntity) {
    const [from, to] = [valueAt(published, entity, then), valueAt(published, entity, now)]
    if (from !== undefined && to !== undefined) byEntity.set(entity, { ...move, from, to, change: from - to })
  }
  return { ...moves, byEntity }
}
