import type { Direction } from '../catalogue/catalogue'

export interface Ranked<T> {
  readonly item: T
  readonly value: number
  readonly rank: number
  /** Whether another item shares this rank. */
  readonly tied: boolean
}

/** A way to rank; missing is left out, and ties keep the order they were given in. */
export type RankingRule = <T>(
  items: Iterable<readonly [item: T, value: number | undefined]>,
  direction: Direction,
) => Ranked<T>[]

/**
 * Standard competition ranking (rule S4): `1 + count(better than mine)` on unrounded values, compared exactly;
 * ties share the best rank and the next ranks are skipped. Items whose value is undefined are left out:
 * missing is never last (rule D5). The result is in rank order; ties keep the order they were given in.
 *
 * @example rankEntities([['a', 1], ['b', 3], ['c', 3]], 'higher') // b 1, c 1, a 3
 */
export function rankEntities<T>(
  items: Iterable<readonly [item: T, value: number | undefined]>,
  direction: Direction,
): Ranked<T>[] {
  const present: { item: T; value: number }[] = []
  for (const [item, value] of items) if (value !== undefined) present.push({ item, value })
  const sign = direction === 'higher' ? -1 : 1
  present.sort((a, b) => sign * (a.value - b.value))
  let rank = 0
  return present.map(({ item, value }, index) => {
    const tiedBefore = index > 0 && present[index - 1]!.value === value
    if (!tiedBefore) rank = index + 1
    return { item, value, rank, tied: tiedBefore || present[index + 1]?.value === value }
  })
}
