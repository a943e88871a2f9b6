import type { IssueLog } from '../issueLog'
import type { CheckedColumn, FigureRow, TableFigures } from './tableFigures'

interface Ranked {
  readonly row: FigureRow
  readonly score: number
  readonly stated: number
}

interface Judged extends Ranked {
  /** As it would be with ties sharing the best rank (rule S4). */
  readonly rank: number
}

const mostRows = 5_000

function judge(ranked: readonly Ranked[], isLowerBetter: boolean): readonly Judged[] {
  const scores = ranked.map(({ score }) => score).sort((a, b) => (isLowerBetter ? a - b : b - a))
  const first = new Map<number, number>()
  scores.forEach((score, at) => {
    if (!first.has(score)) first.set(score, at + 1)
  })
  return ranked.map((one) => ({ ...one, rank: first.get(one.score)! }))
}

function dense(judged: readonly Judged[]): readonly Judged[] {
  const ranks = [...new Set(judged.map(({ rank }) => rank))].sort((a, b) => a - b)
  const places = new Map(ranks.map((rank, at) => [rank, at + 1]))
  return judged.map((one) => ({ ...one, rank: places.get(one.rank)! }))
}

function agreeing(judged: readonly Judged[]): number {
  return judged.filter(({ rank, stated }) => rank === stated).length
}

/** Ranks by the way of ranking that agrees with most of the stated ones. */
function bestJudged(ranked: readonly Ranked[]): readonly Judged[] {
  const ways = [false, true].flatMap((isLower) => {
    const plain = judge(ranked, isLower)
    return [plain, dense(plain)]
  })
  return ways.reduce((best, way) => (agreeing(way) > agreeing(best) ? way : best))
}

/** Rows that are ranked among each other. */
function scopes(ranked: readonly Ranked[]): readonly (readonly Ranked[])[] {
  const groups = new Map<string, Ranked[]>()
  for (const one of ranked) {
    const key = one.row.section ?? one.row.labels.group?.at(-1) ?? ''
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

/** Equal scores with two ranks: told once, with what the first of them has. */
function tellTies(judged: readonly Judged[], column: number, issues: IssueLog): ReadonlySet<Judged> {
  const byScore = new Map<number, Judged>()
  const told = new Set<Judged>()
  for (const one of judged) {
    const first = byScore.get(one.score)
    if (!first) {
      byScore.set(one.score, one)
      continue
    }
    if (first.stated === one.stated) continue
    told.add(first).add(one)
    issues.add(
      'tieRankedApart',
      { row: one.row.row, column },
      { value: one.score, rank: one.stated, first: first.stated, firstRow: first.row.row },
    )
  }
  return told
}

/**
 * Tells of published ranks that are not those of the published scores beside them, where most are, and of equal scores
 * that are ranked apart.
 */
export function checkRanks(
  { rows }: TableFigures,
  ranksOf: ReadonlyMap<CheckedColumn, CheckedColumn>,
  issues: IssueLog,
): void {
  const own = rows.filter(({ kind, isHidden }) => kind === 'own' && !isHidden)
  if (own.length > mostRows) return
  for (const [{ column }, score] of ranksOf) {
    const ranked = own.flatMap((row): Ranked[] => {
      const [value, stated] = [row.figures.get(score.column)?.value, row.figures.get(column)?.value]
      return value === undefined || stated === undefined ? [] : [{ row, score: value, stated }]
    })
    if (ranked.length < 3) continue
    const whole = bestJudged(ranked)
    const grouped = scopes(ranked).flatMap(bestJudged)
    const judged = agreeing(grouped) > agreeing(whole) ? grouped : whole
    if (agreeing(judged) * 2 < judged.length) continue
    const tied = tellTies(judged, column, issues)
    for (const one of judged)
      if (one.rank !== one.stated && !tied.has(one))
        issues.add(
          'rankDisagrees',
          { row: one.row.row, column },
          { stated: one.stated, rank: one.rank, value: one.score },
        )
  }
}
