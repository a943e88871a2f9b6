import type { RankingRule } from '../ranking/rankEntities'
import { rankScores } from './rankScores'
import type { RankingPolicy } from './scheme'

/** A scheme's way to rank (rule S4) where indicators are ranked; of scores the higher is always the better. */
export function rankWith(policy: RankingPolicy): RankingRule {
  return (items) => {
    const all = [...items]
    return rankScores(
      Float64Array.from(all, ([, value]) => value ?? Number.NaN),
      all.map(([item]) => item),
      new Uint8Array(all.length).fill(1),
      policy,
    )
  }
}
