import type { GivenRank } from '../../domain/missing'

function rankOf(rank: number, of?: number): GivenRank | undefined {
  if (rank < 1 || (of !== undefined && rank > of)) return undefined
  return of === undefined ? { rank } : { rank, of }
}

const total = '(?:[(（/](\\d{1,6})[^\\d()（）]*[)）]?)?'
const fromTop = new RegExp(`^(?:并列)?第?(\\d{1,6})[名位]?${total}$`)
const fromBottom = /^(?:并列)?倒数第(\d{1,6})[名位]?[(（/](\d{1,6})[^\d()（）]*[)）]?$/

/**
 * A rank as it stands in a cell (rule D6): `第3名`, `并列5`, `第19/21`, `倒数第3（21市州）` (19th of 21). Bare `19/21` is a
 * rank only where the column says so, as it may be a fraction. Counting from the bottom without a total is no rank.
 */
export function readRank(text: string, columnIsRank: boolean): GivenRank | undefined {
  const bottom = fromBottom.exec(text)
  if (bottom) return rankOf(Number(bottom[2]) - Number(bottom[1]) + 1, Number(bottom[2]))
  const match = fromTop.exec(text)
  if (!match) return undefined
  const said = columnIsRank || /^(?:第|并列)/.test(text)
  return said ? rankOf(Number(match[1]), match[2] === undefined ? undefined : Number(match[2])) : undefined
}
