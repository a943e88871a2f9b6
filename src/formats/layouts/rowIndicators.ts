import type { FactIndicator } from '../../domain/facts/factTable'
import type { IssueLog } from '../issueLog'

/** The indicator of all rows, or the columns (counted from 0) that say which a row's is. */
export type IndicatorColumns =
  | { readonly fixed: FactIndicator }
  | { readonly columns: readonly number[]; readonly describe: (texts: readonly string[]) => FactIndicator }

/** Finds each row's indicator; the usual row, whose indicator was met before, costs one look-up. */
export class RowIndicators {
  readonly indicators: FactIndicator[] = []
  readonly #byText = new Map<string, number>()
  readonly #byCode = new Map<string, number>()
  readonly #columns: IndicatorColumns
  readonly #issues: IssueLog

  constructor(columns: IndicatorColumns, issues: IssueLog) {
    this.#columns = columns
    this.#issues = issues
    if ('fixed' in columns) this.indicators.push(columns.fixed)
  }

  /** The columns whose texts are the key of {@link known}. */
  get keyColumns(): readonly number[] {
    return 'fixed' in this.#columns ? [] : this.#columns.columns
  }

  /** The position of an indicator met before by the texts of its key columns, or -1. */
  known(texts: readonly string[]): number {
    if ('fixed' in this.#columns) return 0
    return this.#byText.get(texts.map((text) => `${text}\u0000`).join('')) ?? -1
  }

  /** The position of a row's indicator, or -1, told, where its cells are blank. */
  of(cells: readonly string[], row: number): number {
    if ('fixed' in this.#columns) return 0
    const { columns, describe } = this.#columns
    let text = ''
    for (const column of columns) text += `${cells[column] ?? ''}\u0000`
    const index = this.#byText.get(text) ?? this.#add(text, describe)
    if (index < 0) this.#issues.add('emptyEntity', { row, column: (columns[0] ?? 0) + 1 })
    return index
  }

  #add(text: string, describe: (texts: readonly string[]) => FactIndicator): number {
    const texts = text
      .split('\u0000')
      .slice(0, -1)
      .map((part) => part.trim())
    if (texts.every((part) => part === '')) return -1
    const indicator = describe(texts)
    const index = this.#byCode.get(indicator.code) ?? this.indicators.push(indicator) - 1
    this.#byCode.set(indicator.code, index)
    this.#byText.set(text, index)
    return index
  }
}
