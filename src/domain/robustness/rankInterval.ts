/** Where an entity stood over all draws in which it had a rank (rule S9). */
export interface RankInterval {
  readonly mean: number
  readonly median: number
  /** 5 % and 95 % of the draws are at this rank or before it. */
  readonly low: number
  readonly high: number
  /** Draws with a rank: fewer than all where a way of scoring gives the entity none. */
  readonly ranked: number
}

/**
 * Mean and quantiles of one entity's ranks, between order statistics as R does it by default (type 7).
 *
 * @param doubled its ranks doubled, 0 where it has none, as in `RankDraws`.
 * @param highest the highest doubled rank there can be.
 * @returns undefined where it has no rank in any draw.
 * @example rankInterval(Uint16Array.of(2, 4, 6, 8), 8) // ranks 1–4: mean 2.5, median 2.5, low 1.15, high 3.85
 */
export function rankInterval(doubled: Uint16Array, highest: number): RankInterval | undefined {
  const counts = new Uint32Array(highest + 1)
  let sum = 0
  for (const rank of doubled) {
    counts[rank]!++
    sum += rank
  }
  const ranked = doubled.length - counts[0]!
  if (ranked === 0) return undefined
  const quantile = (share: number) => quantileOf(counts, share * (ranked - 1)) / 2
  return {
    mean: sum / ranked / 2,
    median: quantile(0.5),
    low: quantile(0.05),
    high: quantile(0.95),
    ranked,
  }
}

function quantileOf(counts: Uint32Array, place: number): number {
  const before = Math.floor(place)
  const low = nthOf(counts, before)
  return place === before ? low : low + (place - before) * (nthOf(counts, before + 1) - low)
}

/** The nth smallest rank, from 0. */
function nthOf(counts: Uint32Array, n: number): number {
  let rank = 0
  for (let seen = 0; seen <= n;) seen += counts[++rank]!
  return rank
}
