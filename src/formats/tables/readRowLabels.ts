import type { Dimension, OddRow, TableParts } from '../../domain/tables/tableParts'
import type { Labels } from './readHeaders'
import { labelText } from './readLabelText'
import type { SheetTexts } from './readSheetTexts'

/** A row with figures, and what is said of them beside it. */
export interface BodyRow {
  readonly row: number
  readonly labels: Labels
  readonly kind: 'own' | 'total' | 'subtotal' | 'mean'
  /** The title of the rows that it stands among. */
  readonly section: string | undefined
  readonly isHidden: boolean
}

/** 最高 and 最低 stand among entities as 平均 does, and are nobody. */
const extreme =
  /^(?:全[国省市州县区]|各?组|.{0,4})?(?:最高|最低|最大|最小|最优|最差|中位)(?:值|数|分|得分|水平)?$/
const sums: ReadonlySet<OddRow['kind']> = new Set(['total', 'subtotal', 'mean'])
const numbering =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十\d]+[部章节类]\s*)\s*/

/** The first text of a row left of its figures: 合计 often stands under 序号. */
function firstText(texts: SheetTexts, parts: TableParts, row: number): string {
  for (let column = parts.range.firstColumn; column <= parts.range.lastColumn; column++) {
    const text = labelText(texts.shown(row, column))
    if (text !== '') return text
  }
  return ''
}

/**
 * Goes through the rows of a table's body. Upper labels that only look merged down hold until the next one; the lowest
 * one never does.
 */
export function* bodyRows(texts: SheetTexts, parts: TableParts): Generator<BodyRow> {
  const odd = new Map(parts.oddRows.map(({ row, kind }) => [row, kind]))
  const lowest = parts.labels.findLast(({ holds }) => holds === 'entity' || holds === 'indicator')?.column
  const named = parts.labels.some(({ holds }) => holds === 'entity') ? 'entity' : 'indicator'
  const kept = new Map<number, string>()
  let section: string | undefined
  for (let row = parts.firstBodyRow; row <= parts.lastBodyRow; row++) {
    const kind = odd.get(row)
    if (kind === 'section') {
      section = firstText(texts, parts, row)
        .replace(numbering, '')
        .replace(/[:：]$/, '')
      kept.clear()
    }
    if (kind !== undefined && !sums.has(kind)) continue
    const labels: Partial<Record<Dimension, string[]>> = {}
    for (const { column, holds } of parts.labels) {
      const own = labelText(texts.shown(row, column))
      const mayGoOn =
        column !== lowest &&
        (holds === 'group' || holds === 'indicator' || holds === 'period' || holds === 'entity')
      if (own !== '') kept.set(column, own)
      const text = own || (mayGoOn && kind === undefined ? (kept.get(column) ?? '') : '')
      if (text !== '' && labels[holds]?.at(-1) !== text) (labels[holds] ??= []).push(text)
    }
    if (kind !== undefined && labels[named] === undefined)
      labels[named] = [firstText(texts, parts, row)].filter((text) => text !== '')
    const isExtreme = named === 'entity' && extreme.test(labels.entity?.at(-1) ?? '')
    yield {
      row,
      labels,
      kind: (kind as BodyRow['kind'] | undefined) ?? (isExtreme ? 'mean' : 'own'),
      section,
      isHidden: texts.isHiddenRow(row),
    }
  }
}
