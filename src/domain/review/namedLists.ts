import { rankedLines, type PeriodRanks } from './periodRanks'

/** Keys of entities; within a list, those who are level have no order (排名不分先后). */
export interface NamedLists {
  readonly red: readonly number[]
  readonly trailing: readonly number[]
  /** Whoever is level with the last named one is named too, so that a list can be longer than was asked for. */
  readonly redTied: boolean
  readonly trailingTied: boolean
}

export const noLists: NamedLists = { red: [], trailing: [], redTied: false, trailingTied: false }

/**
 * 红榜 and 靠后单位 of a group (rule W2): the first and the last so many of those ranked. Nobody stands on both; who is
 * not ranked (无业务) is on neither; whoever is last is not praised, however few they are. Where all are level, nobody is named.
 */
export function namedLists(ranks: PeriodRanks, red: number, trailing: number): NamedLists {
  const lines = rankedLines(ranks)
  const end = lines.at(-1)?.rank
  if (lines[0]?.rank === end) return noLists
  const [redEnd, trailingStart] = [lines[red - 1]?.rank ?? Infinity, lines.at(-trailing)?.rank ?? 0]
  const first = red > 0 ? lines.filter(({ rank }) => rank <= redEnd && rank !== end) : []
  const named = new Set(first.map(({ entity }) => entity))
  const last =
    trailing > 0 ? lines.filter(({ rank, entity }) => rank >= trailingStart && !named.has(entity)) : []
  return {
    red: first.map(({ entity }) => entity),
    trailing: last.map(({ entity }) => entity),
    redTied: first.length > red,
    trailingTied: last.length > trailing,
  }
}
