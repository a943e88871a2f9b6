import type { FactIndicator } from '../../domain/facts/factTable'

/** The indicator of all rows, or the columns (counted from 0) that say which a row's is. */
export type IndicatorColumns =
  | { readonly fixed: FactIndicator }
  | { readonly columns: readonly number[]; readonly describe: (texts: readonly string[]) => FactIndicator }

/** Finds each row's indicator; the usual row, whose indicator was met before, costs one look-up. */
export class RowIndicators {
  readonly indicators: FactIndicator[] = []
  readonly #byText = new Map<string, number>()
  readonly #columns: IndicatorColumns

  constructor(columns: IndicatorColumns) {
    this.#columns = columns
    if ('fixed' in columns) this.indicators.push(columns.fixed)
  }

  /** The position of a row's indicator, or -1 where its cells are blank. */
  of(cells: readonly string[]): number {
    if ('fixed' in this.#columns) return 0
    let text = ''
    for (const column of this.#columns.columns) text += `${cells[column] ?? ''}\u0000`
    return this.#byText.get(text) ?? this.#add(text, this.#columns.describe)
  }

  #add(text: string, describe: (texts: readonly string[]) => FactIndicator): number {
    const texts = text.split('\u0000').map((part) => part.trim())
    if (texts.every((part) => part === '')) return -1
    const indicator = describe(texts)
    const known = this.indicators.findIndex(({ code }) => code === indicator.code)
    const index = known < 0 ? this.indicators.push(indicator) - 1 : known
    this.#byText.set(text, index)
    return index
  }
}
