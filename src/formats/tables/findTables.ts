import type { CellRange, FoundTable, OddColumn, TableParts } from '../../domain/tables/tableParts'
import type { Sheet } from '../spreadsheet/sheet'
import { readBody, type TableBody } from './bodyRows'
import { lookAtColumns, type ColumnLook } from './columnLooks'
import type { TableRoles } from './decideRoles'
import { findHead, isBesideHeader, type TableHeadRows } from './headerRows'
import { headerPath, headerTexts, type HeaderTexts } from './headerTexts'
import { lookAtRow, type ColumnSpan } from './rowLook'
import { entityInTitle, firstSaid, indicatorInTitle, saidEntity, saidUnit, type Saying } from './saidInTable'
import { nearestPeriod, saidPeriods } from './readSaidPeriod'
import { SheetView } from './sheetView'
import { lastRowBeside, splitColumns } from './sideBySide'
import { tableRoles } from './tableRoles'
import { tableShape } from './tableShape'
import { labelWord, oddWord } from './tableWords'

export interface FindOptions {
  /** Whether hidden rows and columns are looked at. */
  readonly takesHidden?: boolean
  /** Whether a name is that of a known entity. */
  readonly isEntity?: (name: string) => boolean
}

const mostTables = 200
const firstRows = 60
const spreadRows = 40

interface Place {
  readonly view: SheetView
  readonly options: FindOptions
  readonly found: FoundTable[]
}

/** Rows above several tables side by side, which hold for each of them. */
interface Above {
  readonly rows: readonly number[]
  readonly span: ColumnSpan
}

function findBetween(place: Place, fromRow: number, toRow: number, span: ColumnSpan, above?: Above): void {
  const { view, found } = place
  let row = fromRow
  let isFirst = true
  while (row <= toRow && found.length < mostTables) {
    const head = findHead(view, row, toRow, span)
    if (!head) return
    const parts = splitColumns(view, head, span, toRow)
    if (parts.length > 1) {
      const last = lastRowBeside(view, head, parts, toRow)
      const rows = [...head.titleRows, ...head.aboutRows]
      const shared = rows.filter((one) => lookAtRow(view, one, span).filled.length === 1)
      for (const part of parts) findBetween(place, row, last, part, { rows: shared, span })
      row = last + 1
      continue
    }
    const own = parts[0] ?? span
    const next = readTable(place, isFirst ? withAbove(head, above, own) : head, own, toRow, above)
    row = Math.max(next, head.firstBodyRow + 1)
    isFirst = false
  }
}

/** The title over several tables side by side is the title of each. */
function withAbove(head: TableHeadRows, above: Above | undefined, { first }: ColumnSpan): TableHeadRows {
  if (!above || first === above.span.first) return head
  const rows = above.rows.filter((row) => row < head.headerRows[0]!)
  return { ...head, titleRows: [...new Set([...rows, ...head.titleRows])].sort((a, b) => a - b) }
}

/** The rows by which columns are known: as many as are alike from the first on. */
function sampleOf(view: SheetView, head: TableHeadRows, span: ColumnSpan, toRow: number): number[] {
  const rows: number[] = []
  for (let row = head.firstBodyRow; row <= toRow && rows.length < firstRows; row++) {
    if (row > head.firstBodyRow + 400) break
    const look = lookAtRow(view, row, span)
    if (look.filled.length === 0) {
      if (rows.length > 0 && !view.isHiddenRow(row)) break
      continue
    }
    const isNames = look.figures + look.marks === 0 && look.texts > 1
    if (isNames && rows.length > 0 && look.filled.length > 2) {
      const header = lookAtRow(view, head.headerRows.at(-1)!, span)
      if (header.faces.map(({ text }) => text).join('\n') !== look.faces.map(({ text }) => text).join('\n'))
        rows.push(row)
      continue
    }
    if (look.filled.length > 1 && !isBesideHeader(look)) rows.push(row)
  }
  return rows
}

/** More rows of a long body, spread over it, and its last ones. */
function spreadOver({ lastBodyRow }: TableBody, from: number): number[] {
  const rows = new Set<number>()
  for (let at = 1; at <= spreadRows; at++)
    rows.add(Math.floor(from + ((lastBodyRow - from) * at) / spreadRows))
  return [...rows].filter((row) => row > from)
}

function readTable(
  place: Place,
  head: TableHeadRows,
  span: ColumnSpan,
  toRow: number,
  above: Above | undefined,
): number {
  const { view, options } = place
  const texts = headerTexts(view, head.headerRows, span)
  const rolesOf = (columns: readonly ColumnLook[]) =>
    tableRoles({ texts, columns, isEntity: options.isEntity })
  const sample = sampleOf(view, head, span, toRow)
  const rough = rolesOf(withoutOdd(view, sample, span))
  const bodyOf = (roles: TableRoles) =>
    readBody(view, { span, head, names: namesBeside(roles, texts, span), values: roles.valueColumns }, toRow)
  const body = bodyOf(rough)
  if (rough.valueColumns.length === 0 || body.lastBodyRow < head.firstBodyRow) return body.nextRow
  const odd = new Set(body.oddRows.map(({ row }) => row))
  const within = sample.filter((row) => row <= body.lastBodyRow)
  const rows = [...within, ...spreadOver(body, within.at(-1) ?? head.firstBodyRow)].filter(
    (row) => !odd.has(row),
  )
  const roles = rows.length > 0 ? rolesOf(lookAtColumns(view, rows, span)) : rough
  const isSound =
    roles.valueColumns.length > 0 &&
    !body.oddRows.every(
      ({ kind }) => kind === 'skipped' && body.oddRows.length > body.lastBodyRow - head.firstBodyRow,
    )
  const known = isSound ? roles : rough
  place.found.push(tableOf({ place, head, body, roles: known, texts, span, above }))
  return body.nextRow
}

/** Looks down columns past sums and means, whose names are nobody's. */
function withoutOdd(view: SheetView, rows: readonly number[], span: ColumnSpan): ColumnLook[] {
  const own = rows.filter(
    (row) => !lookAtRow(view, row, span).faces.some(({ kind, text }) => kind === 'text' && oddWord(text)),
  )
  return lookAtColumns(view, own.length > 0 ? own : rows, span)
}

/** Labels and the ordinals before them, where 合计 may stand as well. */
function namesBeside({ labels, valueColumns }: TableRoles, texts: HeaderTexts, span: ColumnSpan): number[] {
  const own = labels.filter(({ holds }) => holds !== 'unit').map(({ column }) => column)
  for (let column = span.first; column <= span.last; column++) {
    const header = headerPath(texts, column).at(-1) ?? ''
    if (labelWord(header) === 'ordinal' && !valueColumns.includes(column)) own.push(column)
  }
  return own
}

interface Assembled {
  readonly place: Place
  readonly head: TableHeadRows
  readonly body: TableBody
  readonly roles: TableRoles
  readonly texts: HeaderTexts
  readonly span: ColumnSpan
  readonly above: Above | undefined
}

function oddColumnsOf({ roles, texts }: Assembled): OddColumn[] {
  return roles.valueColumns.flatMap((column) => {
    const kind = headerPath(texts, column)
      .map(oddWord)
      .findLast((word) => word !== undefined)
    return kind ? [{ column, kind }] : []
  })
}

function textsOfRows(
  view: SheetView,
  rows: readonly number[],
  span: ColumnSpan,
  place: Saying['in'],
): Saying[] {
  return rows.flatMap((row) => {
    const { faces } = lookAtRow(view, row, span)
    const texts = faces.map(({ text }) => text)
    // `填报单位：` and its value may stand in two cells.
    return [...texts, ...(texts.length > 1 ? [texts.join(' ')] : [])].map((text) => ({ text, in: place }))
  })
}

function sayingsOf({ place, head, span, above }: Assembled): { titles: Saying[]; abouts: Saying[] } {
  const own = (rows: readonly number[], said: Saying['in']) => textsOfRows(place.view, rows, span, said)
  const shared = above ? textsOfRows(place.view, above.rows, above.span, 'title') : []
  return { titles: [...own(head.titleRows, 'title'), ...shared], abouts: own(head.aboutRows, 'about') }
}

function saidOf(table: Assembled): Pick<TableParts, 'entity' | 'indicator' | 'period' | 'unit'> {
  const { roles, texts, place } = table
  const { isEntity } = place.options
  const { titles, abouts } = sayingsOf(table)
  const dimensions = new Set([...roles.labels.map(({ holds }) => holds), ...roles.levels])
  const all = [...abouts, ...titles]
  const textsOf = (sayings: readonly Saying[]) => sayings.map(({ text }) => text)
  const period = nearestPeriod(
    saidPeriods({ title: textsOf(titles), about: textsOf(abouts), sheet: [], file: [] }),
  )
  const unit = firstSaid(all, saidUnit)
  const entity =
    dimensions.has('entity') || dimensions.has('entityCode')
      ? undefined
      : (firstSaid(all, (text) => saidEntity(text, isEntity)) ??
        firstSaid(titles, (text) => entityInTitle(text, isEntity)))
  const corner = roles.labels.flatMap(({ column }) => headerPath(texts, column).at(-1) ?? [])
  const cornerSaid = corner
    .filter((text) => labelWord(text) === undefined && text.length >= 2)
    .map((text): Saying => ({ text, in: 'title' }))
  const indicator =
    dimensions.has('indicator') || dimensions.has('indicatorCode')
      ? undefined
      : firstSaid([...cornerSaid, ...titles], indicatorInTitle)
  return {
    ...(entity ? { entity } : {}),
    ...(indicator ? { indicator } : {}),
    ...(period ? { period } : {}),
    ...(unit ? { unit } : {}),
  }
}

function rangeOf({ head, body, span }: Assembled): CellRange {
  const rows = [...head.titleRows, ...head.aboutRows, ...head.headerRows, head.firstBodyRow]
  return {
    firstRow: Math.min(...rows),
    firstColumn: span.first,
    lastRow: Math.max(body.lastBodyRow, ...body.noteRows),
    lastColumn: span.last,
  }
}

function tableOf(table: Assembled): FoundTable {
  const { head, body, roles, texts } = table
  const labelTexts = roles.labels.map(({ column, holds }) => ({
    holds,
    texts: headerPath(texts, column).slice(-1),
  }))
  const levels = roles.levels.map((holds, at) => ({
    holds,
    // What reaches down from the level above is named there.
    texts: roles.valueColumns.flatMap((column) => {
      const text = texts[at]?.get(column)
      return text === undefined || text === texts[at - 1]?.get(column) ? [] : text
    }),
  }))
  return {
    parts: {
      range: rangeOf(table),
      titleRows: head.titleRows,
      aboutRows: head.aboutRows,
      headers: head.headerRows.map((row, at) => ({ row, holds: roles.levels[at]! })),
      labels: roles.labels,
      valueColumns: roles.valueColumns,
      firstBodyRow: head.firstBodyRow,
      lastBodyRow: body.lastBodyRow,
      oddRows: body.oddRows,
      oddColumns: oddColumnsOf(table),
      noteRows: body.noteRows,
      ...saidOf(table),
    },
    shape: tableShape(labelTexts, levels),
  }
}

/**
 * The tables of a sheet made for people, under and beside each other, from the top and the left: which rows and columns
 * are titles, headers, labels, figures, sums and notes. Pure; looks at a long table's head, at some columns of its rows
 * and at a sample of them.
 */
export function findTables(sheet: Sheet, options: FindOptions = {}): FoundTable[] {
  const view = new SheetView(sheet, options.takesHidden === true)
  const place: Place = { view, options, found: [] }
  if (view.lastColumn > 0) findBetween(place, 1, view.lastRow, { first: 1, last: view.lastColumn })
  return place.found
}
