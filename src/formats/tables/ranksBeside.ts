import type { CheckedColumn } from './tableFigures'

const mainScore =
  /^(?:综合|总|最终|合计)?(?:得分|评分|总分|成绩|总成绩|积分)$|综合(?:得分|评分|指数)|总得分|^总分$/

function pathAbove({ labels }: CheckedColumn): string {
  return (labels.indicator ?? []).slice(0, -1).join('\n')
}

function scoreOf(rank: CheckedColumn, columns: readonly CheckedColumn[]): CheckedColumn | undefined {
  const scores = columns.filter(({ isRank }) => !isRank)
  const named = rank.name.replace(/(?:全[国省市州县区])?(?:排名|名次|位次|排位)$/, '')
  const own = named === '' ? undefined : scores.find(({ name }) => name === named || name === `${named}得分`)
  const above = pathAbove(rank)
  const beside = above === '' ? [] : scores.filter((score) => pathAbove(score) === above)
  const before = scores.findLast(({ column }) => column === rank.column - 1)
  if (own || beside.length > 0) return own ?? beside.find(({ name }) => mainScore.test(name)) ?? beside[0]
  if (above !== '') return undefined
  return (named === '' ? scores.find(({ name }) => mainScore.test(name)) : undefined) ?? before
}

/** The column of the scores that a column of ranks ranks: by its name, under the same heading, the main one, the one before. */
export function ranksBeside(columns: readonly CheckedColumn[]): ReadonlyMap<CheckedColumn, CheckedColumn> {
  const found = new Map<CheckedColumn, CheckedColumn>()
  for (const column of columns) {
    const score = column.isRank ? scoreOf(column, columns) : undefined
    if (score) found.set(column, score)
  }
  return found
}
