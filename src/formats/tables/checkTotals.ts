import type { IssueLog } from '../issueLog'
import type { CheckedColumn, FigureRow, TableFigures } from './tableFigures'

const noSums =
  /(?:率|比|占比|比重|比例|平均|均值|人均|每万|每千|用时|时限|时长|满意度|得分|评分|总分|分值|满分|指数|增速|增幅|排名|名次|位次|进度|权重|价格|水平|最高|最低|最长|最短|最大|最小|中位)/
const noSumUnits = /^(?:%|‰|分|天|日|个?工作日|小时|分钟|个?百分点)$|\//

/** Whether figures of a column add up: rates, means and scores do not. */
export function addsUp({ name, unit, isRank }: CheckedColumn): boolean {
  return !isRank && !noSums.test(name) && !(unit !== undefined && noSumUnits.test(unit))
}

interface Sum {
  readonly sum: number
  readonly slack: number
  readonly count: number
}

function sumOf(rows: readonly FigureRow[], column: number): Sum {
  let [sum, slack, count] = [0, 0, 0]
  for (const { figures } of rows) {
    const figure = figures.get(column)
    if (!figure) continue
    sum += figure.value
    slack += figure.slack
    count++
  }
  return { sum, slack, count }
}

/** Numbers of whole units have none of their digits rounded away. */
function fits(total: { value: number; slack: number }, { sum, slack }: Sum): boolean {
  const isWhole = total.slack === 0.5 && Number.isInteger(sum)
  const room = isWhole ? 0 : total.slack + slack
  return Math.abs(total.value - sum) <= room + Math.abs(sum) * 1e-9
}

/** The rows that a total may be over: those above it up to the total before, those below, all. */
function scopesOf(rows: readonly FigureRow[], at: number): readonly (readonly FigureRow[])[] {
  const { kind } = rows[at]!
  const ends = (row: FigureRow) => row.kind === 'total' || (kind === 'subtotal' && row.kind === 'subtotal')
  const isOwn = (row: FigureRow) => row.kind === 'own' && !/^其中/.test(row.name)
  let above = at - 1
  while (above >= 0 && !ends(rows[above]!)) above--
  let below = at + 1
  while (below < rows.length && !ends(rows[below]!)) below++
  const before = rows.slice(above + 1, at).filter(isOwn)
  const after = rows.slice(at + 1, below).filter(isOwn)
  const parts = rows.slice(above + 1, at).filter((row) => row.kind === 'subtotal')
  const all = kind === 'total' ? [rows.filter(isOwn), ...(parts.length > 1 ? [parts] : [])] : []
  return [before.length > 0 ? before : after, after, ...all].filter((scope) => scope.length > 0)
}

function checkTotalRow(figures: TableFigures, at: number, issues: IssueLog): void {
  const total = figures.rows[at]!
  if (total.isHidden) return
  const scopes = scopesOf(figures.rows, at)
  const visible = scopes.map((scope) => scope.filter((row) => !row.isHidden))
  for (const column of figures.columns.filter(addsUp)) {
    const figure = total.figures.get(column.column)
    const [first] = visible
    if (!figure || !first || sumOf(first, column.column).count === 0) continue
    const isWithout = visible.some((scope) => fits(figure, sumOf(scope, column.column)))
    const isWith = scopes.some((scope) => fits(figure, sumOf(scope, column.column)))
    const hidden = scopes[0]!.filter((row) => row.isHidden).length
    const place = { row: total.row, column: column.column }
    const said = { name: total.name, total: figure.value, sum: rounded(sumOf(first, column.column).sum) }
    if (isWithout) {
      if (hidden > 0 && !isWith) issues.add('totalWithoutHidden', place, { ...said, count: hidden })
    } else if (isWith && hidden > 0) issues.add('totalWithHidden', place, { ...said, count: hidden })
    else issues.add('totalDisagrees', place, said)
  }
}

/** Sums of doubles show no more digits than what was added. */
function rounded(sum: number): number {
  return Number(sum.toPrecision(12))
}

function parentOf({ labels }: CheckedColumn): string {
  return (labels.indicator ?? []).slice(0, -1).join('\n')
}

/** A column of totals over its neighbours: told where it holds in most rows, so that it clearly is one. */
function checkTotalColumn(figures: TableFigures, total: CheckedColumn, issues: IssueLog): void {
  const parts = figures.columns.filter(
    (column) =>
      column.kind === 'own' &&
      addsUp(column) &&
      (figures.areRowsEntities ? parentOf(column) === parentOf(total) : true),
  )
  if (parts.length < 2) return
  const failing: { readonly row: FigureRow; readonly value: number; readonly sum: number }[] = []
  let holding = 0
  for (const row of figures.rows.filter(({ isHidden }) => !isHidden)) {
    const figure = row.figures.get(total.column)
    const found = parts.flatMap(({ column }) => row.figures.get(column) ?? [])
    if (!figure || found.length === 0) continue
    const sum = found.reduce((all, { value }) => all + value, 0)
    const slack = found.reduce((all, one) => all + one.slack, 0)
    if (fits(figure, { sum, slack, count: found.length })) holding++
    else failing.push({ row, value: figure.value, sum: rounded(sum) })
  }
  if (holding < 2 || holding < failing.length * 2) return
  for (const { row, value, sum } of failing)
    issues.add(
      'totalDisagrees',
      { row: row.row, column: total.column },
      { name: total.name, total: value, sum },
    )
}

/** Tells of totals that are not the sum of their parts, and of totals that fit with or without hidden rows only. */
export function checkTotals(figures: TableFigures, issues: IssueLog): void {
  if (figures.areRowsEntities)
    figures.rows.forEach(({ kind }, at) => {
      if (kind === 'total' || kind === 'subtotal') checkTotalRow(figures, at, issues)
    })
  for (const column of figures.columns)
    if (column.kind === 'total' || column.kind === 'subtotal') checkTotalColumn(figures, column, issues)
}
