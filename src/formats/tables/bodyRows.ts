import type { OddRow } from '../../domain/tables/tableParts'
import { isAboutRow, isNoteText } from './aboutRows'
import { isBesideHeader, isBodyLook, isHeaderLook, type TableHeadRows } from './headerRows'
import { lookAtRow, type ColumnSpan, type RowLook } from './rowLook'
import type { SheetView } from './sheetView'
import { entityLikeness, isWeightName, labelWord, oddWord } from './tableWords'

/** A table's columns as far as its rows are told apart by them. */
export interface BodyColumns {
  readonly span: ColumnSpan
  /** Labels, and what is left out beside them: where a row says whose it is. */
  readonly names: readonly number[]
  readonly values: readonly number[]
  readonly head: TableHeadRows
}

export interface TableBody {
  readonly lastBodyRow: number
  readonly oddRows: readonly OddRow[]
  readonly noteRows: readonly number[]
  /** Where to look for the next table. */
  readonly nextRow: number
}

/** Blank rows after which a table is over. */
const mostBlank = 30
/** Rows looked at whole, and below them only in some columns: a table of 100,000 rows is its head over and over. */
const wholeRows = 2_000
const mostNotes = 40
const numberedSection =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十\d]+[部章节类组]|[IVX]+\.\s)/
const sectionEnd = /(?:[:：]|组|片区|板块|类|部分|单位|部门|县区|园区|方阵)$/
/** How a row leads on: to the header of this table or another, or to none as far as it was looked. */
type Lead = 'same' | 'other' | 'body' | 'blank' | undefined

class BodyReader {
  readonly oddRows: OddRow[] = []
  readonly #view: SheetView
  readonly #columns: BodyColumns
  readonly #headers: ReadonlyMap<number, readonly string[]>
  readonly #spread: readonly number[]
  readonly #leads = new Map<number, Lead>()

  constructor(view: SheetView, columns: BodyColumns) {
    this.#view = view
    this.#columns = columns
    const { values, head } = columns
    this.#headers = new Map(head.headerRows.map((row) => [row, this.#rowTexts(row)]))
    this.#spread = [values[0], values[values.length >> 1], values.at(-1)].flatMap((one) => one ?? [])
  }

  #rowTexts(row: number): string[] {
    const { first, last } = this.#columns.span
    const texts: string[] = []
    for (let column = first; column <= last; column++) texts.push(this.#view.faceAt(row, column).text)
    return texts
  }

  look(row: number): RowLook {
    return lookAtRow(this.#view, row, this.#columns.span)
  }

  /** Far down a long table, whether a few columns are enough to know a row for one of the body. */
  isPlainBody(row: number): boolean {
    const { names, head } = this.#columns
    if (row - head.firstBodyRow < wholeRows) return false
    const hasFigure = this.#spread.some((column) => {
      const { kind } = this.#view.faceAt(row, column)
      return kind === 'number' || kind === 'figure' || kind === 'mark'
    })
    const bottom = this.#headers.get(head.headerRows.at(-1)!)!
    const isOdd = (column: number) => {
      const { text } = this.#view.faceAt(row, column)
      return (
        text !== '' && (oddWord(text) !== undefined || text === bottom[column - this.#columns.span.first])
      )
    }
    return hasFigure && !names.some(isOdd)
  }

  /** Whether the header comes once more, or another's, within a few rows and before any figure. */
  leadsTo(row: number, toRow: number): 'same' | 'other' | undefined {
    let seen = 0
    for (let at = row; at <= toRow && seen < 8 && at < row + 16; at++) {
      const lead = this.#leadOf(at)
      if (lead === 'same' || lead === 'other') return lead
      if (lead === 'body' && at > row) return undefined
      if (lead !== 'blank') seen++
    }
    return undefined
  }

  #leadOf(row: number): Lead {
    if (!this.#leads.has(row)) {
      if (this.#leads.size > 64) this.#leads.clear()
      this.#leads.set(row, this.#leadAnew(row))
    }
    return this.#leads.get(row)
  }

  #leadAnew(row: number): Lead {
    const look = this.look(row)
    if (look.filled.length === 0) return 'blank'
    if (this.isRepeatedHeader(look)) return 'same'
    if (this.isOtherHeader(look)) return 'other'
    return isBodyLook(look) && !isAboutRow(look) ? 'body' : undefined
  }

  /** Whether a row is the lowest, or another, row of the header once more. */
  isRepeatedHeader(look: RowLook): boolean {
    if (look.texts + look.periods < 2 && look.numbers < 2) return false
    return [...this.#headers.values()].some((own) => this.#isSame(own, look))
  }

  #isSame(own: readonly string[], look: RowLook): boolean {
    const { first } = this.#columns.span
    const filled = own.filter((text) => text !== '').length
    const same = look.filled.filter((column, at) => own[column - first] === look.faces[at]!.text).length
    return filled >= 2 && same * 5 >= filled * 4 && same * 5 >= look.filled.length * 4
  }

  /** Names where figures should be: the header of another table. */
  isOtherHeader(look: RowLook): boolean {
    const { values } = this.#columns
    if (!isHeaderLook(look, true) || look.figures > look.periods + 1 || this.#isNamed(look)) return false
    const within = look.filled.filter((column) => values.includes(column)).length
    const over = look.faces.filter(
      ({ kind }, at) => values.includes(look.filled[at]!) && (kind === 'text' || kind === 'period'),
    )
    const differ = new Set(over.map(({ text }) => text)).size
    return over.length * 2 > within && (values.length === 1 || differ >= 2)
  }

  /** Whether a row is an office's or a place's, though it says words instead of figures (未开展). */
  #isNamed({ filled, faces }: RowLook): boolean {
    return faces.some(
      ({ text }, at) =>
        this.#columns.names.includes(filled[at]!) &&
        labelWord(text) === undefined &&
        entityLikeness(text) === 1,
    )
  }

  /** What a row is of that is no one's own; undefined for a row of the body, `note` for the end. */
  kindOf(look: RowLook): OddRow['kind'] | 'note' | undefined {
    const { names, span } = this.#columns
    const beside = look.filled.findIndex(
      (column, at) => look.faces[at]!.kind === 'text' && column <= Math.max(span.first, ...names),
    )
    const text = look.faces[beside]?.text ?? ''
    const odd = this.#oddOf(look)
    if (odd) return odd
    if (isBodyLook(look)) return isWeightName(text) && look.texts <= 2 ? 'skipped' : undefined
    const [only] = look.faces
    if (only && look.filled.length <= 2 && isNoteText(only.text)) return 'note'
    if (look.filled.length === 1 && this.#isSection(look)) return 'section'
    return undefined
  }

  #oddOf(look: RowLook): 'total' | 'subtotal' | 'mean' | undefined {
    const { names, values } = this.#columns
    const rightmost = names.length > 0 ? Math.max(...names) : (values[0] ?? 1)
    for (const [at, column] of look.filled.entries()) {
      if (column > rightmost) break
      const { kind, text } = look.faces[at]!
      const odd = kind === 'text' ? oddWord(text) : undefined
      if (odd) return odd
    }
    return undefined
  }

  #isSection(look: RowLook): boolean {
    const { span, names } = this.#columns
    const text = look.faces[0]!.text
    if (numberedSection.test(text)) return true
    const column = look.filled[0]!
    const merge = this.#view.mergeAt(look.row, column)
    const isWide =
      merge !== undefined && merge.lastColumn - merge.firstColumn + 1 >= (span.last - span.first + 1) / 2
    return isWide || /[:：]$/.test(text) || (sectionEnd.test(text) && !names.includes(column))
  }

  /** Whether names with figures go on right under a remark: it stands within the table then. */
  goesOnUnder(row: number, toRow: number): boolean {
    for (let at = row + 1; at <= Math.min(toRow, row + 2); at++) {
      const look = this.look(at)
      if (look.filled.length > 0) return this.#isNamedBody(look)
    }
    return false
  }

  #isNamedBody({ filled, faces }: RowLook): boolean {
    const { names, values } = this.#columns
    const kindAt = (column: number) => faces[filled.indexOf(column)]?.kind
    const figures = values.filter((column) => ['number', 'figure', 'mark'].includes(kindAt(column) ?? ''))
    return names.some((column) => kindAt(column) === 'text') && figures.length * 2 > values.length
  }

  note(odd: OddRow): void {
    this.oddRows.push(odd)
  }
}

const titleLike = /(?:附件|附表|表\s*\d*|一览|情况|统计|通报|汇总|排名|清单)[^，。]{0,30}$|^表\s?\d/

/**
 * The body of a table under its head: it goes on over blank rows, sections and headers that come again, and ends with
 * its notes or where another table begins.
 */
export function readBody(view: SheetView, columns: BodyColumns, toRow: number): TableBody {
  const reader = new BodyReader(view, columns)
  const { firstBodyRow } = columns.head
  let lastBodyRow = firstBodyRow - 1
  let blanks = 0
  for (let row = firstBodyRow; row <= toRow; row++) {
    if (view.isHiddenRow(row)) continue
    if (reader.isPlainBody(row)) {
      blanks = 0
      lastBodyRow = row
      continue
    }
    const look = reader.look(row)
    if (look.filled.length === 0) {
      if (++blanks > mostBlank) return bodyUpTo(reader, lastBodyRow, row)
      continue
    }
    if (reader.isRepeatedHeader(look)) {
      reader.note({ row, kind: 'header' })
      continue
    }
    const isUnderHeader = lastBodyRow < firstBodyRow || reader.oddRows.at(-1)?.kind === 'header'
    if (isUnderHeader && isBesideHeader(look)) {
      reader.note({ row, kind: 'skipped' })
      continue
    }
    if (reader.isOtherHeader(look)) return bodyUpTo(reader, lastBodyRow, row)
    const kind = reader.kindOf(look)
    if (kind === 'note') {
      if (!reader.goesOnUnder(row, toRow)) return withNotes(reader, lastBodyRow, row, toRow)
      reader.note({ row, kind: 'skipped' })
      continue
    }
    if (look.filled.length <= 3 && !isBodyLook(look)) {
      const leads = reader.leadsTo(row, toRow)
      const [{ text } = { text: '' }] = look.faces
      const isTitle =
        leads === 'other' ||
        (leads === 'same' && kind !== 'section' && (titleLike.test(text) || isAboutRow(look)))
      if (isTitle || (leads === 'same' && titleLike.test(text) && !numberedSection.test(text)))
        return bodyUpTo(reader, lastBodyRow, row)
      if (isAboutRow(look) && look.filled.length > 0 && blanks > 0)
        return withNotes(reader, lastBodyRow, row, toRow)
      if (leads === 'same' && look.filled.length === 1) {
        reader.note({ row, kind: 'section' })
        continue
      }
    }
    blanks = 0
    if (kind) reader.note({ row, kind })
    lastBodyRow = row
  }
  return bodyUpTo(reader, lastBodyRow, toRow + 1)
}

function bodyUpTo(
  reader: BodyReader,
  lastBodyRow: number,
  nextRow: number,
  noteRows: readonly number[] = [],
): TableBody {
  return { lastBodyRow, oddRows: reader.oddRows.filter(({ row }) => row <= lastBodyRow), noteRows, nextRow }
}

function withNotes(reader: BodyReader, lastBodyRow: number, from: number, toRow: number): TableBody {
  const notes: number[] = []
  let blanks = 0
  let row = from
  for (; row <= toRow && notes.length < mostNotes; row++) {
    const look = reader.look(row)
    if (look.filled.length === 0) {
      if (++blanks > 5) break
      continue
    }
    const isNote = look.faces.some(({ text }) => isNoteText(text))
    if (!isNote && row > from && reader.leadsTo(row, toRow)) break
    if (!isNote && look.filled.length > 4) break
    blanks = 0
    notes.push(row)
  }
  return bodyUpTo(reader, lastBodyRow, row, notes)
}
