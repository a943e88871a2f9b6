import type { FactIndicator } from '../../domain/facts/factTable'
import type { TableParts } from '../../domain/tables/tableParts'
import { isPlainValueHeader } from '../layouts/rowTable'
import type { ValueColumnRead } from './readColumns'
import { namedIndicator } from './readHeaderName'
import type { BodyRow } from './readRowLabels'
import { unitOfLine } from './readUnitLine'
import { unitNames } from './unitNames'

function unitText(texts: readonly string[] | undefined): string | undefined {
  const text = texts?.at(-1)?.replace(/^[(（](?:单位[:：])?\s*(.*)[)）]$/, '$1')
  return text === '' ? undefined : text
}

/** The indicators of a table, each once, by the texts beside a row and over a column. */
export class TableIndicators {
  readonly indicators: FactIndicator[] = []
  readonly #byCode = new Map<string, number>()
  readonly #byPlace = new Map<string, number>()
  readonly #parts: TableParts
  /** What the table as a whole measures, where neither rows nor columns say. */
  readonly #whole: string
  readonly #hasEntities: boolean

  constructor(parts: TableParts, whole: string) {
    this.#parts = parts
    this.#whole = whole
    this.#hasEntities = parts.labels.some(({ holds }) => holds === 'entity' || holds === 'entityCode')
  }

  /** The position of the indicator of a row's cells in a column. */
  of({ labels }: BodyRow, column: ValueColumnRead): number {
    const beside = [...(this.#hasEntities ? [] : (labels.group ?? [])), ...(labels.indicator ?? [])]
    const code = labels.indicatorCode?.at(-1)
    const place = [column.column, code, labels.unit?.at(-1), ...beside].join('\u0000')
    const known = this.#byPlace.get(place)
    if (known !== undefined) return known
    const unit = unitText(labels.unit) ?? unitText(column.labels.unit)
    const at = this.#indexOf(beside, column, unit, code)
    this.#byPlace.set(place, at)
    return at
  }

  #indexOf(
    beside: readonly string[],
    { attribute, labels, isRank }: ValueColumnRead,
    unit: string | undefined,
    code: string | undefined,
  ): number {
    const over = attribute ? [attribute.aspect ?? []].flat() : (labels.indicator ?? [])
    const path = [...beside, ...over]
    if (path.length > 1 && isPlainValueHeader(path.at(-1)!)) path.pop()
    const named = namedIndicator(path.length > 0 ? path : [this.#whole], unit)
    const coded = code !== undefined && over.length === 0 ? { ...named.indicator, code } : named.indicator
    const ranked =
      attribute && isRank && beside.length > 0
        ? { ...coded, ranksOf: namedIndicator(beside, undefined).indicator.code }
        : coded
    for (const heading of named.headings) this.#add(heading)
    return this.#add(this.#withUnit(ranked))
  }

  /** Says of a column's ranks whose they are. */
  rank(at: number, ranksOf: number): void {
    this.indicators[at] = { ...this.indicators[at]!, ranksOf: this.indicators[ranksOf]!.code }
  }

  #withUnit(indicator: FactIndicator): FactIndicator {
    if (indicator.unit || indicator.kind === 'rank') return indicator
    const unit = unitOfLine(this.#parts.unit?.is, indicator.names.zh ?? indicator.names.en ?? '')
    return unit === undefined ? indicator : { ...indicator, unit: unitNames(unit) }
  }

  #add(indicator: FactIndicator): number {
    const known = this.#byCode.get(indicator.code)
    // What was met as a heading may be an indicator of its own.
    if (known !== undefined && indicator.unit)
      this.indicators[known] = { ...indicator, ...this.indicators[known]! }
    if (known !== undefined) return known
    this.#byCode.set(indicator.code, this.indicators.length)
    return this.indicators.push(indicator) - 1
  }
}
