import { roundDecimal } from '../scoring/roundDecimal'
import type { RankingPolicy } from '../scoring/scheme'
import type { RankDraws } from './rankDraws'

/**
 * Ranks one draw by the scheme's policy (rule S4), as `rankScores` does, into the draw's column.
 *
 * @param index NaN where there is none: no rank then, never the last one (rule D5). Rounded in place where the
 *   policy ranks on scores as published.
 * @param order all rows, in the order of an earlier draw: sorted again in place, with few steps where little moved.
 */
export function rankIndex(
  index: Float64Array,
  order: Uint32Array,
  { ties, tolerance, decimals }: RankingPolicy,
  { doubled, draws }: RankDraws,
  draw: number,
): void {
  if (decimals !== undefined) roundAll(index, decimals)
  sortByIndex(order, index)
  let group = 0
  for (let from = 0, to = 0; from < order.length; from = to) {
    const best = index[order[from]!]!
    const isRanked = !Number.isNaN(best)
    to = from + 1
    while (to < order.length && (!isRanked || isLevel(best, index[order[to]!]!, tolerance))) to++
    if (ties === 'ordinal' && isRanked) order.subarray(from, to).sort()
    group++
    for (let at = from; at < to; at++) {
      doubled[order[at]! * draws + draw] = isRanked ? doubledRank(ties, from, to, at, group) : 0
    }
  }
}

function roundAll(index: Float64Array, decimals: number): void {
  index.forEach((score, row) => {
    if (!Number.isNaN(score)) index[row] = roundDecimal(score, decimals)
  })
}

/** Highest first, without an index last. Draws differ little, and sorting by insertion is fast on what is nearly sorted. */
function sortByIndex(order: Uint32Array, index: Float64Array): void {
  for (let at = 1; at < order.length; at++) {
    const row = order[at]!
    const value = index[row]!
    if (Number.isNaN(value)) continue
    let to = at
    for (; to > 0 && !(index[order[to - 1]!]! >= value); to--) order[to] = order[to - 1]!
    order[to] = row
  }
}

function isLevel(best: number, other: number, tolerance: number | undefined): boolean {
  if (best === other) return true
  return tolerance !== undefined && best - other <= tolerance * Math.max(Math.abs(best), Math.abs(other))
}

function doubledRank(
  ties: RankingPolicy['ties'],
  from: number,
  to: number,
  at: number,
  group: number,
): number {
  switch (ties) {
    case 'competition':
      return 2 * (from + 1)
    case 'dense':
      return 2 * group
    case 'ordinal':
      return 2 * (at + 1)
    case 'average':
      return from + 1 + to
  }
}
