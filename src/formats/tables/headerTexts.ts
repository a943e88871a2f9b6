import type { SheetView } from './sheetView'
import type { ColumnSpan } from './rowLook'

/** For each level of a header, from the top, the text over each column: its own, or that of the wider cell it is in. */
export type HeaderTexts = readonly ReadonlyMap<number, string>[]

/**
 * The texts of a header over its columns. Where cells are not merged but look so, a text holds for the blank ones to
 * its right, as far as the level above goes and only where the level below divides it.
 */
export function headerTexts(view: SheetView, rows: readonly number[], span: ColumnSpan): HeaderTexts {
  const levels: Map<number, string>[] = []
  rows.forEach((row, level) => {
    const texts = new Map<number, string>()
    const above = levels[level - 1]
    const isLowest = level === rows.length - 1
    let [wide, since] = ['', 0]
    for (let column = span.first; column <= span.last; column++) {
      const shown = view.shownAt(row, column).text
      if (shown !== '') {
        ;[wide, since] = [shown, column]
        texts.set(column, shown)
      } else if (!isLowest && wide !== '' && isUnder(view, rows, level, column, since, above)) {
        texts.set(column, wide)
      } else wide = ''
    }
    levels.push(texts)
  })
  return levels
}

/** Whether a blank cell belongs to a text on its left: something stands under it, and nothing above divides the two. */
function isUnder(
  view: SheetView,
  rows: readonly number[],
  level: number,
  column: number,
  since: number,
  above: ReadonlyMap<number, string> | undefined,
): boolean {
  if (view.mergeAt(rows[level]!, since) || view.mergeAt(rows[level]!, column)) return false
  if (above && above.get(column) !== above.get(since)) return false
  return rows.slice(level + 1).some((row) => view.faceAt(row, column).text !== '')
}

/** The header over a column, its levels in order and none of them twice. */
export function headerPath(texts: HeaderTexts, column: number): string[] {
  const path: string[] = []
  for (const level of texts) {
    const text = level.get(column)
    if (text !== undefined && path.at(-1) !== text) path.push(text)
  }
  return path
}
