import { isInGroups } from '../catalogue/population'
import type { Period } from '../periods/period'
import { rankScores } from '../scoring/rankScores'
import { scoredNode, type Scored } from '../scoring/scored'
import { measuredLeaves } from './measuredLeaves'
import type { PeriodRanks, RankLine } from './periodRanks'
import type { GroupRules } from './reviewRules'

/** A group ranked by itself on the scheme's index, by the scheme's policy (rules S4, W2), as computed today. */
export function rankGroup(
  scored: Scored,
  { group }: Pick<GroupRules, 'group'>,
  period: Period,
  measure: string,
): PeriodRanks {
  const { scores, gaps } = scoredNode(scored, scored.tree.root.node.code)
  const isOurs = scored.entities.map(
    (entity, row) =>
      scored.counted[row] === 1 && (!group || isInGroups(entity, { [group.grouping]: group.id })),
  )
  const counted = Uint8Array.from(isOurs, Number)
  const ranked = rankScores(scores, [...scored.entities.keys()], counted, scored.scheme.ranking)
  const byRow = new Map(ranked.map((one) => [one.item, one]))
  const lines = [...isOurs.keys()]
    .filter((row) => isOurs[row])
    .map((row): RankLine => {
      const score = scores[row]!
      const gap = gaps.get(row)
      const place = byRow.get(row)
      return {
        entity: scored.entities[row]!.key,
        score: Number.isNaN(score) ? undefined : score,
        rank: place?.rank,
        tied: place?.tied ?? false,
        ...(gap ? { gap } : {}),
      }
    })
  return { period, basis: 'computed', measure, lines, measured: measuredLeaves(scored, counted) }
}
