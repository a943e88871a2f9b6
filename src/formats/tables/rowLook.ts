import { parsePeriod } from '../../domain/periods/parsePeriod'
import type { CellFace } from './cellFace'
import type { SheetView } from './sheetView'

/** Neighbouring columns, both ends within. */
export interface ColumnSpan {
  readonly first: number
  readonly last: number
}

/** What stands in a row, between two columns. */
export interface RowLook {
  readonly row: number
  /** Columns whose own cell is filled. */
  readonly filled: readonly number[]
  readonly faces: readonly CellFace[]
  readonly numbers: number
  /** Figures with words around them, too. */
  readonly figures: number
  readonly marks: number
  readonly periods: number
  readonly states: number
  readonly texts: number
}

/** Looks at a row. */
export function lookAtRow(view: SheetView, row: number, { first, last }: ColumnSpan): RowLook {
  const filled: number[] = []
  const faces: CellFace[] = []
  const counts = { number: 0, figure: 0, mark: 0, period: 0, state: 0, text: 0, blank: 0 }
  const end = Math.min(last, view.widthOf(row))
  for (let column = first; column <= end; column++) {
    const face = view.faceAt(row, column)
    if (face.kind === 'blank' && face.text === '') continue
    filled.push(column)
    faces.push(face)
    counts[face.kind]++
  }
  return {
    ...{ row, filled, faces, numbers: counts.number, figures: counts.number + counts.figure },
    ...{ marks: counts.mark, periods: counts.period, states: counts.state, texts: counts.text },
  }
}

/** A number that is likely to be a year, or a month of one written as a number. */
export function isYearNumber({ kind, text }: CellFace): boolean {
  if (kind !== 'number') return false
  const period = parsePeriod(text)
  if (!period) return false
  if (period.kind === 'month') return /^\d{6}$/.test(text) && period.year >= 1949 && period.year <= 2050
  return period.kind === 'year' && /^\d{4}$/.test(text) && period.year >= 1949 && period.year <= 2050
}

/** Whether the numbers of a row are years: all of them, none of them twice in a row, a step apart where there are three. */
export function holdsYears({ faces }: RowLook): boolean {
  const numbers = faces.filter(({ kind }) => kind === 'number')
  if (numbers.length === 0 || !numbers.every(isYearNumber)) return false
  if (numbers.length < 3) return true
  const years = [...new Set(numbers.map(({ text }) => Number(text.slice(0, 4))))]
  const span = Math.max(...years) - Math.min(...years)
  return years.length > 1 ? span <= years.length * 5 : numbers[0]!.text.length === 6 || years.length === 1
}

/** 1, 2, 3 … under a header, beside 甲 and 乙 or 栏次: the numbers of its columns. */
export function isColumnNumbers({ faces, filled, numbers }: RowLook): boolean {
  if (filled.length < 2) return false
  const plain = faces.map(({ text }) => text.replace(/^[(（]?(\d{1,3})[)）]?$/, '$1'))
  const counted = plain.filter((text) => /^\d{1,3}$/.test(text)).map(Number)
  const others = plain.filter((text) => !/^\d{1,3}$/.test(text))
  if (
    counted.length < 2 ||
    !others.every((text) => /^[甲乙丙丁戊]$|^栏次$|^列次$|^序号$|^[(（]?\d{1,3}[)）]?=.*\d/.test(text))
  )
    return false
  if (numbers > 0 && others.length === 0 && counted.length < 3) return false
  return counted.every((number, at) => at === 0 || number === counted[at - 1]! + 1) && counted[0]! <= 3
}
