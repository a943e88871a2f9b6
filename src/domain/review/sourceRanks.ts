import type { Panel } from '../panel/panel'
import { valueAt } from '../panel/panelReading'
import { rankEntities } from '../ranking/rankEntities'
import type { PeriodRanks, RankLine } from './periodRanks'

/**
 * A computed ranking of a group with the ranks that the source itself published (rule D8), those of a part of everybody
 * ranked among themselves. Undefined where the source ranks none of them in the period; who has no published rank is not
 * ranked.
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
  if (known.length === 0) return undefined
  const ranked = rankEntities(known, 'lower')
  const places = new Map(ranked.map((one) => [one.item, one]))
  const lines = computed.lines.map((line): RankLine => {
    const place = places.get(line.entity)
    const rank = place && (isWhole ? place.value : place.rank)
    return { ...line, rank, tied: place?.tied ?? false }
  })
  return { ...computed, basis: 'published', lines }
}
