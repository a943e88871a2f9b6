import { CFB, read, set_cptable, SSF, type CellObject, type Range, type WorkBook } from '@e965/xlsx'
import { chineseFormats } from './chineseFormats'
import { codePages } from './codePages'
import { dateText, percentText, showsDate, timeText } from './numberText'
import type { CellRange } from '../../domain/tables/tableParts'
import { mostCells, type Sheet, type SheetCell, type WorkbookOutcome } from './sheet'

/** SheetJS is known here alone, and this file is loaded when a workbook comes. */

set_cptable(codePages)

type Cells = readonly (CellObject | undefined)[]

/** A sheet as SheetJS gives it when asked for rows of cells. */
interface DenseSheet {
  readonly '!data': readonly (Cells | undefined)[]
  readonly '!type'?: string
  readonly '!merges'?: readonly Range[]
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[]
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[]
}

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

/** Reads formats once each: a sheet has few of them and many cells. */
class Formats {
  readonly #dates = new Map<string, 'date' | 'time' | undefined>()

  dateKind(format: string): 'date' | 'time' | undefined {
    if (!this.#dates.has(format)) {
      const isDate = SSF.is_date(format)
      this.#dates.set(format, isDate ? (showsDate(format) ? 'date' : 'time') : undefined)
    }
    return this.#dates.get(format)
  }
}

function readNumber(value: number, format: string, is1904: boolean, formats: Formats): SheetCell {
  const kind = format === 'General' ? undefined : formats.dateKind(format)
  if (kind === 'time') return { kind: 'number', value, text: timeText(value), format: 'time' }
  const date = kind && dateText(value, format, is1904)
  if (date !== undefined) return { kind: 'date', value: date, text: date, format: 'date' }
  if (format.includes('%')) return { kind: 'number', value, text: percentText(value), format: 'percent' }
  return { kind: 'number', value, text: String(value), format: format === 'General' ? 'general' : 'number' }
}

function readCell(cell: CellObject, is1904: boolean, formats: Formats): SheetCell | undefined {
  const format = typeof cell.z === 'string' ? cell.z : 'General'
  const value = cell.v
  if (cell.t === 'n' && typeof value === 'number' && Number.isFinite(value))
    return readNumber(value, format, is1904, formats)
  if (cell.t === 's' && typeof value === 'string')
    return value === '' ? undefined : { kind: 'text', value, text: value, format: 'text' }
  if (cell.t === 'b') {
    const text = value ? 'TRUE' : 'FALSE'
    return { kind: 'boolean', value: Boolean(value), text, format: 'general' }
  }
  if (cell.t === 'e') {
    const text = errors[Number(value)] ?? '#ERROR!'
    return { kind: 'error', value: text, text, format: 'general' }
  }
  return cell.f === undefined && cell.F === undefined
    ? undefined
    : { kind: 'blank', value: '', text: '', format: 'general', isUncalculated: true }
}

function mergesOf(sheet: DenseSheet): CellRange[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r + 1,
    firstColumn: s.c + 1,
    lastRow: e.r + 1,
    lastColumn: e.c + 1,
  }))
}

function hiddenOf(infos: readonly ({ readonly hidden?: boolean } | undefined)[] = []): Set<number> {
  const hidden = new Set<number>()
  infos.forEach((info, at) => info?.hidden && hidden.add(at + 1))
  return hidden
}

function sheetOf(
  name: string,
  sheet: DenseSheet,
  isHidden: boolean,
  is1904: boolean,
  formats: Formats,
): Sheet {
  const data = sheet['!data']
  return {
    ...{ name, isHidden, lastRow: data.length, merges: mergesOf(sheet) },
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    cellAt(row, column) {
      const cell = data[row - 1]?.[column - 1]
      return cell && readCell(cell, is1904, formats)
    },
    widthOf: (row) => data[row - 1]?.length ?? 0,
  }
}

/** Cells there are, a stray one far away no more than any other. */
function countCells(data: DenseSheet['!data']): number {
  let count = 0
  // forEach passes over the rows and cells that are not there.
  data.forEach((row) => row?.forEach(() => count++))
  return count
}

function sheetsOf(book: WorkBook): WorkbookOutcome {
  const formats = new Formats()
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets: Sheet[] = []
  const damaged: string[] = []
  let cells = 0
  book.SheetNames.forEach((name, at) => {
    const sheet = book.Sheets[name] as unknown as Partial<DenseSheet> | undefined
    if (sheet && sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return
    if (!sheet?.['!data']) return damaged.push(name)
    cells += countCells(sheet['!data'])
    const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    sheets.push(sheetOf(name, sheet as DenseSheet, isHidden, is1904, formats))
  })
  if (cells > mostCells) return { ok: false, fault: { code: 'tooManyCells', limit: mostCells } }
  return { ok: true, workbook: { sheets, damaged } }
}

function holdsStream(bytes: Uint8Array, names: readonly string[]): boolean {
  const container = CFB.read(bytes, { type: 'array' })
  return names.some((name) => CFB.find(container, name) !== null)
}

/** Says what an OLE file is that is no readable workbook; undefined where it may be one. */
function oleFault(bytes: Uint8Array): 'encryptedWorkbook' | 'notWorkbook' | undefined {
  if (holdsStream(bytes, ['/EncryptedPackage', '/EncryptionInfo'])) return 'encryptedWorkbook'
  return holdsStream(bytes, ['/Workbook', '/Book']) ? undefined : 'notWorkbook'
}

/**
 * A workbook's sheets out of its bytes; what SheetJS throws is told as damage, since it throws for nothing else.
 *
 * @param withFormulas whether formulas are read, by which one without a saved result is known
 */
export function parseWorkbook(
  bytes: Uint8Array,
  container: 'zip' | 'ole',
  withFormulas: boolean,
): WorkbookOutcome {
  try {
    const fault = container === 'ole' ? oleFault(bytes) : undefined
    if (fault) return { ok: false, fault: { code: fault } }
    // Formats are kept from file to file; a zip's styles bring their own.
    for (const [id, format] of chineseFormats) SSF.load(format, id)
    return sheetsOf(
      read(bytes, {
        ...{ type: 'array', dense: true, cellNF: true, cellStyles: true, sheetStubs: true },
        ...{ cellText: false, cellHTML: false, cellDates: false, nodim: true, cellFormula: withFormulas },
      }),
    )
  } catch (cause) {
    const isEncrypted = /password|encryption/i.test(cause instanceof Error ? cause.message : '')
    return { ok: false, fault: { code: isEncrypted ? 'encryptedWorkbook' : 'damagedWorkbook' } }
  }
}
