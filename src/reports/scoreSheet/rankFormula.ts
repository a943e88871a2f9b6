import type { RankingPolicy } from '../../domain/scoring/scheme'

/**
 * `1 + count(better than mine)` (rule S4) among the counted rows; within a tolerance nobody is better.
 *
 * @param score the cell, @param all those of the counted rows: numbers, or text where there is none.
 */
export function competitionFormula(
  score: string,
  all: string,
  tolerance: number | undefined,
  otherwise: '""' | '0',
): string {
  const share = `(1-${String(tolerance).toUpperCase()})`
  const limit = tolerance === undefined ? score : `IF(${score}>=0,${score}/${share},${score}*${share})`
  return `IF(ISNUMBER(${score}),1+SUMPRODUCT(ISNUMBER(${all})*(${all}>${limit})),${otherwise})`
}

/**
 * From the competition's ranks to those of another way to treat ties; 0 is no rank.
 *
 * @param order cells of the official order, of the row and of all.
 */
export function tieFormula(
  ties: Exclude<RankingPolicy['ties'], 'competition'>,
  rank: string,
  all: string,
  order: { readonly own: string; readonly all: string },
): string {
  const level = `(${all}=${rank})`
  const formula = {
    dense: `1+SUMPRODUCT((${all}>0)*(${all}<${rank})/COUNTIF(${all},${all}))`,
    ordinal: `${rank}+SUMPRODUCT(${level}*(${order.all}<${order.own}))`,
    average: `${rank}+(SUMPRODUCT(${level})-1)/2`,
  }[ties]
  return `IF(${rank}>0,${formula},"")`
}
