import type { Ranked } from '../../ranking/rankEntities'

/** One entity's ranks under two schemes, undefined where it has none. */
export interface RankShift<T> {
  readonly item: T
  readonly before: Ranked<T> | undefined
  readonly after: Ranked<T> | undefined
  /** Places won, negative for lost; undefined where it is not ranked under both. */
  readonly gain: number | undefined
}

/**
 * Two rankings side by side, the largest shift first, then by the later rank; who is ranked in one alone comes
 * last. Who is ranked in neither is not there.
 */
export function rankShifts<T>(
  before: readonly Ranked<T>[],
  after: readonly Ranked<T>[],
): readonly RankShift<T>[] {
  const was = new Map(before.map((ranked) => [ranked.item, ranked]))
  const is = new Map(after.map((ranked) => [ranked.item, ranked]))
  const shifts = [...new Set([...is.keys(), ...was.keys()])].map((item) => {
    const [one, other] = [was.get(item), is.get(item)]
    return { item, before: one, after: other, gain: one && other && one.rank - other.rank }
  })
  const size = ({ gain }: RankShift<T>) => (gain === undefined ? -1 : Math.abs(gain))
  const place = ({ after: ranked }: RankShift<T>) => ranked?.rank ?? Number.MAX_SAFE_INTEGER
  return shifts.sort((a, b) => size(b) - size(a) || place(a) - place(b))
}
