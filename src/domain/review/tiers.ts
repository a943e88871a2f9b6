import { tierOf } from '../scoring/why/standingOf'
import { rankedLines, type PeriodRanks } from './periodRanks'
import type { TierRule } from './reviewRules'

export type Tier = 1 | 2 | 3

/**
 * The tier of everybody who is ranked, by the entity's key (rule W2). Those who share a rank share a tier: with `count`,
 * whoever is level with the last of the first tier is in it too, and so at the other end. In a group too small for both
 * ends, the first goes before. By places, nobody has a tier where all are level, or where there is but one.
 */
export function tiersOf(ranks: PeriodRanks, rule: TierRule): ReadonlyMap<number, Tier> {
  const lines = rankedLines(ranks)
  const total = lines.length
  if (rule.by !== 'score' && lines.every(({ rank }) => rank === lines[0]!.rank)) return new Map()
  const fromEnd = (rank: number) => lines.filter((line) => line.rank > rank).length
  const tier = (rank: number, score: number | undefined): Tier => {
    switch (rule.by) {
      case 'count':
        if (rank <= rule.first) return 1
        return fromEnd(rank) < rule.last ? 3 : 2
      case 'share':
        return tierOf(rank, total, [...rule.ends, 1]) as Tier
      case 'score':
        if (score === undefined) return 3
        return score >= rule.from[0] ? 1 : score >= rule.from[1] ? 2 : 3
    }
  }
  return new Map(lines.map(({ entity, rank, score }) => [entity, tier(rank, score)]))
}
