import { utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import writeExcelFile from 'write-excel-file/universal'
import type { CellRange } from '../../src/domain/tables/tableParts'
import { withPart } from '../unit/formats/spreadsheet/madeWorkbooks'
import { encodeGb18030 } from './encodeGb18030'
import { gridOf, type Grid, type GridCell } from './grid'
import type { BookType, SheetCase, SheetMade } from './sheetCase'
import { writeBiff5 } from './writeBiff5'

type Bytes = Uint8Array<ArrayBuffer>

const errorNumbers: Readonly<Record<string, number>> = {
  '#DIV/0!': 7,
  '#N/A': 42,
  '#REF!': 23,
  '#VALUE!': 15,
}

/** Days since the end of 1899, or since the start of 1904. */
function serialOf(day: string, is1904: boolean): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + (is1904 ? 24_107 : 25_569)
}

function toSheetJs(cell: GridCell, is1904: boolean): CellObject {
  switch (cell.kind) {
    case 'number':
      return { t: 'n', v: cell.value, ...(cell.format ? { z: cell.format } : {}) }
    case 'text':
      return { t: 's', v: cell.value }
    case 'date':
      return { t: 'n', v: serialOf(cell.value, is1904), z: cell.format }
    case 'error':
      return { t: 'e', v: errorNumbers[cell.value]! }
    case 'formula':
      return cell.value === undefined
        ? { t: 'n', f: cell.formula, v: 0 }
        : { t: 'n', f: cell.formula, v: cell.value }
  }
}

function sheetJsRange({ firstRow, firstColumn, lastRow, lastColumn }: CellRange) {
  return { s: { r: firstRow - 1, c: firstColumn - 1 }, e: { r: lastRow - 1, c: lastColumn - 1 } }
}

function infosOf(hidden: readonly number[]): { hidden: boolean }[] {
  const infos: { hidden: boolean }[] = []
  for (const at of hidden) infos[at - 1] = { hidden: true }
  return infos
}

function toWorkSheet(made: SheetMade, is1904: boolean): WorkSheet {
  const grid = gridOf(made.grid)
  const sheet: WorkSheet = { '!ref': `A1:${utils.encode_cell({ r: grid.rows.length, c: widthOf(grid) })}` }
  grid.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) sheet[utils.encode_cell({ r, c })] = toSheetJs(cell, is1904)
    }),
  )
  sheet['!merges'] = grid.merges.map(sheetJsRange)
  if (made.hiddenRows) sheet['!rows'] = infosOf(made.hiddenRows)
  if (made.hiddenColumns) sheet['!cols'] = infosOf(made.hiddenColumns)
  return sheet
}

function widthOf(grid: Grid): number {
  return Math.max(...grid.rows.map(({ length }) => length))
}

/** The sheets of a case, each with what it is made of. */
function madeSheets({ sheets }: SheetCase): (readonly [name: string, made: SheetMade])[] {
  return Object.entries(sheets).map(([name, made]) => [
    name,
    typeof made === 'string' ? { grid: made } : made,
  ])
}

function bookOf(one: SheetCase): WorkBook {
  const book = utils.book_new()
  const sheets = madeSheets(one)
  for (const [name, made] of sheets)
    utils.book_append_sheet(book, toWorkSheet(made, one.is1904 === true), name)
  book.Workbook = {
    WBProps: { date1904: one.is1904 === true },
    Sheets: sheets.map(([name, made]) => ({ name, Hidden: made.isHidden ? 1 : 0 })),
  }
  return book
}

function writeXlsx(one: SheetCase): Bytes {
  const whole = new Uint8Array(write(bookOf(one), { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  return madeSheets(one).reduce((bytes, [, made], at) => {
    const part = `xl/worksheets/sheet${at + 1}.xml`
    const isBare = gridOf(made.grid).rows.some((row) =>
      row.some((cell) => cell?.kind === 'formula' && cell.value === undefined),
    )
    const stated = made.statedRange
    if (!isBare && !stated) return bytes
    return withPart(bytes, part, (xml) => {
      // SheetJS writes no formula without a result.
      const bare = xml.replaceAll('</f><v>0</v>', '</f>')
      return stated ? bare.replace(/<dimension ref="[^"]*"/, `<dimension ref="${stated}"`) : bare
    })
  }, whole)
}

function textOf(cell: GridCell | undefined): string {
  if (!cell) return ''
  if (cell.kind === 'number' && cell.format?.includes('%'))
    return `${Number((cell.value * 100).toPrecision(12))}%`
  if (cell.kind === 'date') return cell.format.includes('d') ? cell.value : cell.value.slice(0, 7)
  return cell.kind === 'formula' ? String(cell.value ?? '') : String(cell.value)
}

function delimited(one: SheetCase, delimiter: string): string {
  const [[, made]] = madeSheets(one) as [readonly [string, SheetMade]]
  const grid = gridOf(made.grid)
  const width = widthOf(grid)
  const quoted = (text: string) =>
    text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const lines = grid.rows.map((row) =>
    Array.from({ length: width }, (_, at) => quoted(textOf(row[at]))).join(delimiter),
  )
  return `${lines.join('\r\n')}\r\n`
}

function utf16(text: string): Bytes {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, true)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true)
  return bytes
}

/** A page as systems write it under the name .xls, with its merged cells. */
function html(one: SheetCase): Bytes {
  const tables = madeSheets(one).map(([, made]) => {
    const { rows, merges } = gridOf(made.grid)
    const lines = rows.map((row, rowAt) => {
      const cells = row.map((cell, columnAt) => {
        const [r, c] = [rowAt + 1, columnAt + 1]
        const range = merges.find(
          (merge) =>
            merge.firstRow <= r && r <= merge.lastRow && merge.firstColumn <= c && c <= merge.lastColumn,
        )
        if (range && (range.firstRow !== r || range.firstColumn !== c)) return ''
        const spans = range
          ? ` colspan="${range.lastColumn - range.firstColumn + 1}" rowspan="${range.lastRow - range.firstRow + 1}"`
          : ''
        const text = textOf(cell).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
        return `<td${spans}>${text}</td>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    return `<table>${lines.join('')}</table>`
  })
  return new Uint8Array(
    new TextEncoder().encode(
      `<html><head><meta charset="utf-8"></head><body>${tables.join('')}</body></html>`,
    ),
  )
}

async function writeWithWriter(one: SheetCase): Promise<Bytes> {
  const sheets = madeSheets(one).map(([sheet, made]) => {
    const { rows, merges } = gridOf(made.grid)
    const data = rows.map((row, rowAt) =>
      row.map((cell, columnAt) => {
        if (!cell) return null
        const range = merges.find(
          ({ firstRow, firstColumn }) => firstRow === rowAt + 1 && firstColumn === columnAt + 1,
        )
        const spans = range
          ? {
              columnSpan: range.lastColumn - range.firstColumn + 1,
              rowSpan: range.lastRow - range.firstRow + 1,
            }
          : {}
        return cell.kind === 'number'
          ? { value: cell.value, type: Number, ...spans, ...(cell.format ? { format: cell.format } : {}) }
          : { value: textOf(cell), type: String, ...spans }
      }),
    )
    return { data, sheet }
  })
  const blob = await writeExcelFile(sheets).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const endings: Readonly<Record<BookType, string>> = {
  ...{ xlsx: 'xlsx', xls: 'xls', xls5: 'et', html: 'xls', wef: 'xlsx' },
  ...{ gb18030: 'csv', utf8: 'csv', utf16: 'txt' },
}

async function bytesOf(one: SheetCase, as: BookType): Promise<Bytes> {
  switch (as) {
    case 'xlsx':
      return writeXlsx(one)
    case 'xls':
      return new Uint8Array(write(bookOf(one), { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
    case 'xls5':
      return writeBiff5(madeSheets(one).map(([name, made]) => [name, gridOf(made.grid)]))
    case 'html':
      return html(one)
    case 'wef':
      return writeWithWriter(one)
    case 'gb18030':
      return encodeGb18030(delimited(one, ','))
    case 'utf8':
      return new Uint8Array(new TextEncoder().encode(delimited(one, ',')))
    case 'utf16':
      return utf16(delimited(one, '\t'))
  }
}

/** A case's file in one of the formats that it comes in. */
export async function writeCase(one: SheetCase, as: BookType): Promise<File> {
  return new File([await bytesOf(one, as)], `${one.file ?? '表'}.${endings[as]}`)
}
