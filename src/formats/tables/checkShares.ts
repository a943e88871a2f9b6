import type { IssueLog } from '../issueLog'
import { addsUp } from './checkTotals'
import type { CheckedColumn, Figure, FigureRow, TableFigures } from './tableFigures'

const rate = /(?:率|占比|比重|比例|满意度)$/
const mostColumns = 24
const mostRows = 2_000
const good = /^(?:非常满意|满意|基本满意)(?:[数件量]|件数)?$/

/** What a share may be of: one column, several together, or all but one. */
interface Numerator {
  readonly plus: readonly number[]
  readonly minus?: number
}

interface Formula {
  readonly numerator: Numerator
  readonly denominator: number
}

function amountOf(row: FigureRow, { plus, minus }: Numerator): number | undefined {
  let amount = 0
  for (const column of plus) {
    const figure = row.figures.get(column)
    if (!figure) return undefined
    amount += figure.value
  }
  if (minus === undefined) return amount
  const less = row.figures.get(minus)
  return less && amount - less.value
}

/** 0.986 is another scale than 98.6, of which is told elsewhere. */
function isOnScale(stated: Figure, percent: number): boolean {
  return stated.isPercent || stated.value > 1 || percent <= 1
}

/** Whether a stated share is its fraction's; undefined where a row can't tell. */
function agrees(row: FigureRow, rateColumn: number, { numerator, denominator }: Formula) {
  const stated = row.figures.get(rateColumn)
  const over = row.figures.get(denominator)?.value
  const amount = amountOf(row, numerator)
  if (!stated || amount === undefined || !over || over <= 0) return undefined
  const percent = (amount / over) * 100
  if (!isOnScale(stated, percent)) return undefined
  const isPlain = percent === 0 || percent === 100
  return {
    isSame: Math.abs(percent - stated.value) <= stated.slack * 2 + 1e-9,
    isPlain,
    stated,
    amount,
    over,
    percent,
  }
}

function formulasOver(columns: readonly CheckedColumn[]): Formula[] {
  const counts = columns.filter((column) => addsUp(column) && column.kind === 'own').slice(0, mostColumns)
  const satisfied = counts.filter(({ name }) => good.test(name)).map(({ column }) => column)
  const together = satisfied.length > 1 ? [{ plus: satisfied }] : []
  return counts.flatMap(({ column: denominator }) => {
    const others = counts.filter(({ column }) => column !== denominator).map(({ column }) => column)
    const numerators: Numerator[] = [
      ...together,
      ...others.map((column) => ({ plus: [column] })),
      ...others.map((column) => ({ plus: [denominator], minus: column })),
    ]
    return numerators.map((numerator) => ({ numerator, denominator }))
  })
}

/** The formula that a rate clearly follows: by three rows at least that are neither 0 nor all, and most of all rows. */
function formulaOf(rows: readonly FigureRow[], column: number, formulas: readonly Formula[]) {
  let best: { readonly formula: Formula; readonly same: number } | undefined
  for (const formula of formulas) {
    let [same, telling, judged] = [0, 0, 0]
    for (const row of rows) {
      const found = agrees(row, column, formula)
      if (!found) continue
      judged++
      if (!found.isSame) continue
      same++
      if (!found.isPlain) telling++
    }
    if (telling >= 3 && same * 10 >= judged * 7 && same > (best?.same ?? 0)) best = { formula, same }
  }
  return best?.formula
}

/** Tells of shares that do not agree with the counts beside them, where those of most rows do. */
export function checkShares({ rows, columns }: TableFigures, issues: IssueLog): void {
  const shown = rows.filter(({ isHidden }) => !isHidden).slice(0, mostRows)
  const rates = columns.filter(({ name, isRank }) => rate.test(name) && !isRank).slice(0, mostColumns)
  const formulas = rates.length === 0 ? [] : formulasOver(columns)
  for (const { column } of rates) {
    const formula = formulaOf(shown, column, formulas)
    if (!formula) continue
    for (const row of shown) {
      const found = agrees(row, column, formula)
      if (!found || found.isSame) continue
      issues.add(
        'shareDisagrees',
        { row: row.row, column },
        {
          stated: found.stated.value,
          numerator: found.amount,
          denominator: found.over,
          percent: Number(found.percent.toFixed(2)),
        },
      )
    }
  }
}
