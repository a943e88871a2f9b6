import type { Dimension, TableParts } from '../../domain/tables/tableParts'
import { labelText } from './readLabelText'
import type { SheetTexts } from './readSheetTexts'

/** What is said of a row's or a column's figures, by what it says of them, from the top or from the left. */
export type Labels = Readonly<Partial<Record<Dimension, readonly string[]>>>

/** The texts of one level of the header by column: a text that only looks merged holds for the blank cells to its right. */
function levelTexts(texts: SheetTexts, parts: TableParts, level: number): Map<number, string> {
  const { headers, valueColumns } = parts
  const row = headers[level]!.row
  const below = headers.slice(level + 1).map((header) => header.row)
  const found = new Map<number, string>()
  let wide = ''
  for (const column of valueColumns) {
    const own = labelText(texts.shown(row, column))
    const isMerged = texts.mergeAt(row, column) !== undefined
    const isDivided = below.some((lower) => texts.own(lower, column) !== '')
    if (own !== '') wide = isMerged ? '' : own
    else if (isMerged || !isDivided || wide === '') wide = ''
    if (own !== '' || wide !== '') found.set(column, own || wide)
  }
  return found
}

/** What the header says of each column of figures; a text merged over several levels stands once. */
export function readHeaders(texts: SheetTexts, parts: TableParts): ReadonlyMap<number, Labels> {
  const levels = parts.headers.map((_, level) => levelTexts(texts, parts, level))
  return new Map(
    parts.valueColumns.map((column) => {
      const labels: Partial<Record<Dimension, string[]>> = {}
      let above: string | undefined
      levels.forEach((level, at) => {
        const text = level.get(column)
        if (text === undefined || text === above) return
        above = text
        ;(labels[parts.headers[at]!.holds] ??= []).push(text)
      })
      return [column, labels]
    }),
  )
}

/** The header over a column of labels: its lowest text. */
export function headerOver(texts: SheetTexts, parts: TableParts, column: number): string {
  const found = parts.headers.map(({ row }) => labelText(texts.shown(row, column)))
  return found.findLast((text) => text !== '') ?? ''
}
