import { ranksOf, type RankDraws } from './rankDraws'

/** How two entities stood to each other over the draws in which both had a rank; shares from 0 to 1. */
export interface Dominance {
  readonly ahead: number
  readonly level: number
  readonly behind: number
  readonly compared: number
}

/**
 * Share of draws in which one entity ranks before another (rule S9); undefined where no draw ranks both.
 *
 * @param at, other the entities' places among those counted.
 */
export function dominanceOf(ranks: RankDraws, at: number, other: number): Dominance | undefined {
  const own = ranksOf(ranks, at)
  const theirs = ranksOf(ranks, other)
  let ahead = 0
  let level = 0
  let compared = 0
  own.forEach((rank, draw) => {
    if (rank === 0 || theirs[draw] === 0) return
    compared++
    if (rank < theirs[draw]!) ahead++
    else if (rank === theirs[draw]) level++
  })
  if (compared === 0) return undefined
  return {
    ahead: ahead / compared,
    level: level / compared,
    behind: (compared - ahead - level) / compared,
    compared,
  }
}
