import type { CellFace } from './cellFace'
import type { ColumnSpan } from './rowLook'
import type { SheetView } from './sheetView'
import { isUnitText } from './tableWords'

/** What a column's cells look like, by some of the rows. */
export interface ColumnLook {
  readonly column: number
  readonly filled: number
  /** Numbers and figures with words. */
  readonly figures: number
  readonly marks: number
  readonly texts: number
  readonly states: number
  readonly periods: number
  readonly units: number
  /** Whole numbers that may count years, months or weeks. */
  readonly wholes: number
  /** Different texts, in order, none for figures. */
  readonly names: readonly string[]
  /** Whether it counts 1, 2, 3 … down the rows. */
  readonly counts: boolean
  readonly isMergedDown: boolean
}

function isCounting(faces: readonly CellFace[]): boolean {
  const numbers = faces.filter(({ text }) => text !== '').map(({ text }) => text.replace(/[.、．]$/, ''))
  if (numbers.length < 2 || !numbers.every((text) => /^\d{1,6}$/.test(text))) return false
  let steps = 0
  for (let at = 1; at < numbers.length; at++) {
    const step = Number(numbers[at]) - Number(numbers[at - 1])
    if (step === 1) steps++
    else if (step <= 0 && Number(numbers[at]) !== 1) return false
  }
  return steps * 3 >= (numbers.length - 1) * 2
}

/** Looks down a column. */
function lookAtColumn(view: SheetView, rows: readonly number[], column: number): ColumnLook {
  const faces = rows.map((row) => view.faceAt(row, column))
  const count = (...kinds: readonly CellFace['kind'][]) =>
    faces.filter(({ kind }) => kinds.includes(kind)).length
  const names = faces.filter(({ kind }) => kind === 'text' || kind === 'period' || kind === 'state')
  return {
    column,
    filled: faces.filter(({ kind, text }) => kind !== 'blank' || text !== '').length,
    figures: count('number', 'figure'),
    marks: count('mark'),
    texts: count('text'),
    states: count('state'),
    periods: count('period'),
    units: faces.filter(({ text }) => isUnitText(text)).length,
    wholes: faces.filter(({ kind, text }) => kind === 'number' && /^\d{1,2}$|^(?:19|20)\d{2,6}$/.test(text))
      .length,
    names: [...new Set(names.map(({ text }) => text))],
    counts: isCounting(faces),
    isMergedDown: rows.some((row) => {
      const merge = view.mergeAt(row, column)
      return merge !== undefined && merge.firstColumn === merge.lastColumn && merge.lastRow > merge.firstRow
    }),
  }
}

/** Looks down all columns between two. */
export function lookAtColumns(
  view: SheetView,
  rows: readonly number[],
  { first, last }: ColumnSpan,
): ColumnLook[] {
  const looks: ColumnLook[] = []
  for (let column = first; column <= last; column++) looks.push(lookAtColumn(view, rows, column))
  return looks
}

/** Whether a column holds figures, or says why it has none. */
export function isFigureColumn({ figures, marks, texts, states, periods }: ColumnLook): boolean {
  return figures + marks > 0 && (figures + marks) * 2 >= texts + states + periods + figures + marks
}

/** Whether a column holds names. */
export function isNameColumn({ filled, texts, states, periods, figures, marks }: ColumnLook): boolean {
  return filled > 0 && texts + periods > 0 && texts + periods + states > figures + marks
}
