import { isPeriodLike } from './periodWords'
import { isAboutRow, isAboutText, isNoteText } from './aboutRows'
import {
  holdsYears,
  isColumnNumbers,
  isYearNumber,
  lookAtRow,
  type ColumnSpan,
  type RowLook,
} from './rowLook'
import type { SheetView } from './sheetView'
import { entityLikeness, isUnitText, labelWord } from './tableWords'

/** The rows above a table's figures. */
export interface TableHeadRows {
  readonly titleRows: readonly number[]
  readonly aboutRows: readonly number[]
  /** From the top. */
  readonly headerRows: readonly number[]
  readonly firstBodyRow: number
}

const mostLevels = 5
/** Rows above a header that may still be its title. */
const mostPending = 12
/** Filled rows without a table after which there is none. */
const mostSearched = 2_000

/** Whether a row holds names and periods, and no figures but years. */
export function isHeaderLook(look: RowLook, isFirst: boolean): boolean {
  const { faces, figures, numbers, marks, periods, texts, states } = look
  if (faces.length < 2 || isAboutRow(look)) return false
  const years = holdsYears(look) ? numbers : 0
  const names = texts + periods + years
  const others = figures - years
  if (names < 2 && !(years === 1 && texts === 1)) return false
  if (!isFirst) return others === 0 && marks <= 1 && states === 0
  return others * 3 <= faces.length && (marks + states) * 3 <= faces.length && numbers - years <= 2
}

/** Whether a row with a figure has a name right above each of its cells: it is a row under a header then. */
function hasNamesAbove({ row, filled, figures, periods }: RowLook, above: RowLook | undefined): boolean {
  if (!above || figures === 0 || periods > 0 || above.row !== row - 1 || above.figures > 0) return false
  return isHeaderLook(above, true) && filled.every((column) => above.filled.includes(column))
}

/** Whether a row holds at least one figure, or says why there is none. */
export function isBodyLook({ figures, marks }: RowLook): boolean {
  return figures + marks > 0
}

/** A row with one text over most of a table, or beginning at its first column. */
function isTitleLook(view: SheetView, look: RowLook, firstColumn: number): boolean {
  if (look.filled.length !== 1) return false
  const column = look.filled[0]!
  const merge = view.mergeAt(look.row, column)
  return column === firstColumn || !merge || merge.firstColumn <= firstColumn
}

/** Whether one row's cells stand under cells of the row above that are wider than they are. */
function isTied(view: SheetView, upper: RowLook, lower: RowLook, { first, last }: ColumnSpan): boolean {
  if (isUnitRow(lower)) return true
  const merges = view.mergesOf(upper.row)
  const isDown = merges.some(
    ({ firstColumn, lastRow, firstRow }) =>
      firstColumn >= first && firstColumn <= last && lastRow >= lower.row && firstRow <= upper.row,
  )
  if (isDown || repeatsOver(upper, lower)) return true
  const lead = upper.filled[0]!
  if (lead === first && lead === lower.filled[0] && !view.mergeAt(upper.row, lead))
    return upper.faces[0]!.text === lower.faces[0]!.text && isSaidAgain(upper)
  const filledBelow = new Set(lower.filled)
  return upper.filled.some((column, at) => {
    const merge = view.mergeAt(upper.row, column)
    const next = upper.filled[at + 1] ?? last + 1
    const end = merge && merge.lastColumn > column ? Math.min(merge.lastColumn, next - 1) : next - 1
    const isReal = merge !== undefined && merge.lastColumn > column
    let below = 0
    for (let under = column; under <= end; under++) if (filledBelow.has(under)) below++
    return below >= 2 || (below === 1 && !isReal && column !== first && hasPeriods(upper))
  })
}

/** Whether a text stands once over each of neighbouring columns, as 企业开办 over its 得分 and its 排名. */
function repeatsOver({ filled, faces }: RowLook, lower: RowLook): boolean {
  const textBelow = (column: number) => lower.faces[lower.filled.indexOf(column)]?.text
  return filled.some((column, at) => {
    if (at === 0 || filled[at - 1] !== column - 1 || faces[at - 1]!.text !== faces[at]!.text) return false
    const [left, right] = [textBelow(column - 1), textBelow(column)]
    return left !== undefined && right !== undefined && left !== right
  })
}

/** A heading over each column that it is of, instead of merged cells. */
function isSaidAgain({ faces }: RowLook): boolean {
  return faces.some(({ text }, at) => at > 0 && text === faces[at - 1]!.text)
}

function hasPeriods({ faces }: RowLook): boolean {
  return faces.some((face) => face.kind === 'period' || isYearNumber(face))
}

/** Whether all filled cells are units, so that the row says what the columns are counted in. */
function isUnitRow({ faces }: RowLook): boolean {
  const own = faces.filter(({ text }) => !/^(?:计量)?单位$/.test(text))
  return own.length > 0 && own.every(({ text }) => isUnitText(text))
}

/** One text over several columns, but not over the first: the upper level of a header of two. */
function isPartialLevel(view: SheetView, look: RowLook, lower: RowLook): boolean {
  if (look.filled.length !== 1) return false
  const [first, last] = [lower.filled[0]!, lower.filled.at(-1)!]
  const column = look.filled[0]!
  const merge = view.mergeAt(look.row, column)
  if (merge && merge.lastColumn > merge.firstColumn)
    return merge.firstColumn > first && merge.lastColumn - merge.firstColumn < last - first
  return column > first && isPeriodLike(look.faces[0]!.text) && column <= first + 2
}

/** The levels of a header whose lowest possible rows are given, from the top; empty where there is none. */
function levelsOf(view: SheetView, looks: readonly RowLook[], span: ColumnSpan): RowLook[] {
  const top = looks.findIndex((look) => isHeaderLook(look, true) && !isDutyRow(look))
  if (top < 0) return []
  const own = { first: Math.min(...looks.map(({ filled }) => filled[0]!)), last: span.last }
  let levels = [looks[top]!]
  for (const look of looks.slice(top + 1)) {
    if (isBesideHeader(look)) continue
    const upper = levels.at(-1)!
    if (isHeaderLook(look, false) || isUnitRow(look)) {
      if (isTied(view, upper, look, own)) levels.push(look)
      // What stands above in a few cells was no header then.
      else if (isSparse(upper, look) && levels.length === 1) levels = [look]
      else break
    } else break
  }
  const above = looks.slice(0, top).filter((look) => isPartialLevel(view, look, levels[0]!))
  return [...above.slice(-2), ...levels].slice(0, mostLevels)
}

function isSparse(upper: RowLook, lower: RowLook): boolean {
  return upper.filled.length * 2 <= lower.filled.length
}

/** The lowest row that a cell of the header reaches down to. */
function lowestOf(view: SheetView, levels: readonly RowLook[], span: ColumnSpan): number {
  const last = levels.at(-1)!.row
  const reach = view
    .mergesOf(last)
    .filter(
      ({ firstColumn, firstRow, lastRow }) =>
        firstColumn >= span.first &&
        firstColumn <= span.last &&
        firstRow >= levels[0]!.row &&
        lastRow - firstRow < mostLevels,
    )
    .map(({ lastRow }) => lastRow)
  return Math.max(last, ...reach)
}

function headFrom(
  view: SheetView,
  pending: readonly RowLook[],
  end: number,
  span: ColumnSpan,
): TableHeadRows | undefined {
  const levels = levelsOf(view, pending, span)
  if (levels.length === 0) return undefined
  const firstColumn = Math.min(...levels.map(({ filled }) => filled[0]!))
  const above = pending.filter(({ row }) => row < levels[0]!.row)
  const abouts = above.filter((look) => isAboutRow(look) && !beginsWithTitle(look))
  const titles = above.filter(
    (look) => !abouts.includes(look) && (isTitleLook(view, look, firstColumn) || look.filled.length <= 3),
  )
  let firstBodyRow = lowestOf(view, levels, span) + 1
  while (firstBodyRow < end && isBlank(view, lookAtRow(view, firstBodyRow, span))) firstBodyRow++
  return {
    titleRows: titles.map(({ row }) => row),
    aboutRows: abouts.map(({ row }) => row),
    headerRows: levels.map(({ row }) => row),
    firstBodyRow,
  }
}

/** A title with 单位：件 in a cell of its own at the end of its line. */
function beginsWithTitle({ faces }: RowLook): boolean {
  const [first, ...rest] = faces
  return rest.length > 0 && first!.kind === 'text' && first!.text.length > 4 && !isAboutText(first!.text)
}

/** （40分） under each indicator: full marks, of nobody. */
function isFullMarks({ faces, figures }: RowLook): boolean {
  return (
    figures > 0 &&
    faces.every(({ text }) => /^[(（]\s*(?:满分|权重)?[:：]?\s*\d+(?:\.\d+)?\s*[分%％]?\s*[)）]$/.test(text))
  )
}

/** 牵头单位 and whose each indicator is, above or under the header: it says nothing of the figures. */
function isDutyRow({ faces, figures }: RowLook): boolean {
  const [first, ...units] = faces
  if (figures > 0 || units.length === 0 || labelWord(first!.text) !== 'duty') return false
  return units.every(({ text }) => entityLikeness(text) === 1)
}

/** Whether a row beside a header is neither a level of it nor figures of the table. */
export function isBesideHeader(look: RowLook): boolean {
  return isColumnNumbers(look) || isFullMarks(look) || isDutyRow(look)
}

function isBlank(view: SheetView, look: RowLook): boolean {
  return look.filled.length === 0 || view.isHiddenRow(look.row)
}

/**
 * The head of the next table from a row on: its header, of several levels, stands right above the first row with a
 * figure; titles and lines about it stand above. Undefined where there is no further one up to a row.
 */
export function findHead(
  view: SheetView,
  fromRow: number,
  toRow: number,
  span: ColumnSpan,
): TableHeadRows | undefined {
  let pending: RowLook[] = []
  let [blanks, seen] = [0, 0]
  for (let row = fromRow; row <= toRow && seen < mostSearched; row++) {
    const look = lookAtRow(view, row, span)
    if (look.filled.length === 0) {
      blanks++
      // A stray line far above is nobody's title.
      if (blanks > 15) pending = []
      continue
    }
    blanks = 0
    seen++
    const isHeader = isHeaderLook(look, true) && !hasNamesAbove(look, pending.at(-1))
    if (isHeader || isAboutRow(look) || isBesideHeader(look) || !isBodyLook(look)) {
      if (look.filled.length === 1 && isNoteText(look.faces[0]!.text) && !isAboutRow(look)) continue
      pending.push(look)
      if (pending.length > mostPending) pending.shift()
      continue
    }
    const head = headFrom(view, pending, row, span)
    if (head) return head
    pending = []
  }
  return undefined
}
