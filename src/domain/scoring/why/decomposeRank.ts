import type { Entity } from '../../catalogue/catalogue'
import { rankScores } from '../rankScores'
import { scoredNode, type Scored } from '../scored'

/** Why a rank changed (rule W4), in places, positive for up: own + rivals + scheme + population = before − after. */
export interface RankChange {
  readonly before: number
  readonly after: number
  /** The entity's new index among the others' old ones. */
  readonly own: number
  /** Then the others' new ones. */
  readonly rivals: number
  /** Then another scheme's scores and way of ranking. */
  readonly scheme: number
  /** Those who were ranked in one of the two periods only. */
  readonly population: number
  /** Who stood ahead and no longer does, and the other way round, in rows' order. */
  readonly overtaken: readonly Entity[]
  readonly overtakenBy: readonly Entity[]
}

/**
 * Takes the change of an entity's rank between two periods apart, see `decomposeChange`.
 *
 * @param midway now's data by then's scheme; now itself where the scheme is the same.
 * @returns undefined where the entity is not ranked then or now.
 */
export function decomposeRank(
  then: Scored,
  midway: Scored,
  now: Scored,
  row: number,
): RankChange | undefined {
  const [old, mid, current] = [then, midway, now].map(indexColumn)
  const before = rankOf(then, old!, then.counted, row)
  const after = rankOf(now, current!, now.counted, row)
  const common = then.counted.map((is, at) =>
    is && midway.counted[at] && now.counted[at] && !Number.isNaN(old![at]! + mid![at]! + current![at]!)
      ? 1
      : 0,
  )
  const withOwn = old!.map((score, at) => (at === row ? mid![at]! : score))
  const first = rankOf(then, old!, common, row)
  const second = rankOf(then, withOwn, common, row)
  const third = rankOf(then, mid!, common, row)
  const fourth = rankOf(now, current!, common, row)
  if (before === undefined || after === undefined || first === undefined) return undefined
  return {
    before,
    after,
    own: first - second!,
    rivals: second! - third!,
    scheme: third! - fourth!,
    population: before - first + (fourth! - after),
    ...passed(then.entities, old!, current!, common, row),
  }
}

function indexColumn(scored: Scored): Float64Array {
  return scoredNode(scored, scored.tree.root.node.code).scores
}

function rankOf(
  { entities, scheme }: Scored,
  scores: Float64Array,
  counted: Uint8Array,
  row: number,
): number | undefined {
  const ranked = rankScores(scores, entities, counted, scheme.ranking)
  return ranked.find(({ item }) => item === entities[row])?.rank
}

function passed(
  entities: readonly Entity[],
  old: Float64Array,
  current: Float64Array,
  common: Uint8Array,
  row: number,
): Pick<RankChange, 'overtaken' | 'overtakenBy'> {
  const rivals = entities.map((entity, at) => ({ entity, at })).filter(({ at }) => common[at] && at !== row)
  const isAhead = (scores: Float64Array, at: number) => scores[at]! > scores[row]!
  return {
    overtaken: rivals
      .filter(({ at }) => isAhead(old, at) && !isAhead(current, at))
      .map(({ entity }) => entity),
    overtakenBy: rivals
      .filter(({ at }) => !isAhead(old, at) && isAhead(current, at))
      .map(({ entity }) => entity),
  }
}
