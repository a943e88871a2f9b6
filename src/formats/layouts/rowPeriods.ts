import { comparePeriods } from '../../domain/periods/comparePeriods'
import { parsePeriod } from '../../domain/periods/parsePeriod'
import type { Period } from '../../domain/periods/period'
import { periodId } from '../../domain/periods/periodId'
import type { IssueLog } from '../issueLog'

/** The period of all rows, or the column (counted from 0) that says which a row's is. */
export type PeriodColumnOf = { readonly fixed: Period } | { readonly column: number }

/** A table's cells hold the place of their period in 16 bits. */
export const mostPeriods = 65_535
const tooMany = -2

/** Finds each row's period. */
export class RowPeriods {
  readonly periods: Period[] = []
  readonly #byText = new Map<string, number>()
  readonly #byId = new Map<string, number>()
  readonly #from: PeriodColumnOf
  readonly #issues: IssueLog

  constructor(from: PeriodColumnOf, issues: IssueLog) {
    this.#from = from
    this.#issues = issues
    if ('fixed' in from) this.periods.push(from.fixed)
  }

  /** The position of a row's period, or below 0, told, where its text is none, or one too many. */
  of(cells: readonly string[], row: number): number {
    if ('fixed' in this.#from) return 0
    const { column } = this.#from
    const text = cells[column] ?? ''
    const known = this.#byText.get(text) ?? this.#add(text)
    if (known === tooMany)
      this.#issues.add('tooManyPeriods', { row, column: column + 1 }, { limit: mostPeriods })
    else if (known < 0)
      this.#issues.add('unknownPeriod', { row, column: column + 1 }, { text: text.trim().slice(0, 80) })
    return known
  }

  #add(text: string): number {
    const period = parsePeriod(text)
    if (!period) return -1
    const id = periodId(period)
    const index = this.#byId.get(id) ?? this.#append(period)
    if (index < 0) return index
    this.#byId.set(id, index)
    this.#byText.set(text, index)
    return index
  }

  #append(period: Period): number {
    return this.periods.length < mostPeriods ? this.periods.push(period) - 1 : tooMany
  }
}

/** The earliest and latest of some periods, for the plan. */
export function periodRange(periods: readonly Period[]): { firstPeriod?: Period; lastPeriod?: Period } {
  const sorted = [...periods].sort(comparePeriods)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first && last ? { firstPeriod: first, lastPeriod: last } : {}
}
