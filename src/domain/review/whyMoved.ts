import { isInGroups } from '../catalogue/population'
import type { Scored } from '../scoring/scored'
import { decomposeRank, type RankChange } from '../scoring/why/decomposeRank'
import type { GroupRules } from './reviewRules'

/**
 * Why one's rank within its group changed (rule W4), both periods by the scheme in force; see `decomposeRank`.
 *
 * @param entity key.
 * @returns undefined where it is not ranked then or now.
 */
export function whyMoved(
  then: Scored,
  now: Scored,
  { group }: Pick<GroupRules, 'group'>,
  entity: number,
): RankChange | undefined {
  const row = now.entities.findIndex(({ key }) => key === entity)
  if (row < 0 || then.entities[row]?.key !== entity) return undefined
  const [before, after] = [then, now].map((scored) => ({
    ...scored,
    counted: scored.counted.map((is, at) =>
      is && (!group || isInGroups(scored.entities[at]!, { [group.grouping]: group.id })) ? 1 : 0,
    ),
  }))
  return decomposeRank(before!, after!, after!, row)
}
