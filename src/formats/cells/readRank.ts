import type { GivenRank } from '../../domain/missing'

function rankOf(rank: number, of?: number): GivenRank | undefined {
  if (!(rank >= 1) || (of !== undefined && rank > of)) return undefined
  return of === undefined ? { rank } : { rank, of }
}

const digits = '一二三四五六七八九'

/** `19`, or `十九` up to `九十九`; NaN for other numerals. */
function countOf(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text)
  if (!match) return Number.NaN
  const [, tens, ten, ones] = match
  if (!ten && tens && ones) return Number.NaN
  const valueOf = (one: string | undefined) => (one ? digits.indexOf(one) + 1 : 0)
  return ten ? (valueOf(tens) || 1) * 10 + valueOf(ones) : valueOf(tens) + valueOf(ones)
}

const number = '(\\d{1,6}|[一二三四五六七八九十]{1,3})'
const among = '(?:位列|排名|位居)?(?:全[国省市州区县])?(?:位列|排名|位居)?'
const total = '[(（/]共?(\\d{1,6})[^\\d()（）]*[)）]?'
const fromTop = new RegExp(`^${among}(并列)?(第?)${number}[名位]?(?:${total})?$`)
const fromBottom = new RegExp(`^${among}(?:并列)?倒数第?${number}[名位]?${total}$`)
const tied = /[(（]并列[)）]$/

/**
 * A rank as it stands in a cell (rule D6): `第3名`, `并列5`, `5（并列）`, `第19/21`, `全省第三`, `倒数第3（21市州）` (19th of
 * 21). Bare `19/21` is a rank only where the column says so, as it may be a fraction. Counting from the bottom without
 * a total is no rank.
 */
export function readRank(text: string, columnIsRank: boolean): GivenRank | undefined {
  const plain = text.replace(tied, '').trim()
  const bottom = fromBottom.exec(plain)
  if (bottom) return rankOf(Number(bottom[2]) - countOf(bottom[1]!) + 1, Number(bottom[2]))
  const [, tie, ordinal, rank, of] = fromTop.exec(plain) ?? []
  if (rank === undefined) return undefined
  const isSaid = columnIsRank || tie || ordinal || plain !== text.trim()
  return isSaid ? rankOf(countOf(rank), of === undefined ? undefined : Number(of)) : undefined
}
