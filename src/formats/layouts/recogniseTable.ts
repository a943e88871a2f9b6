import { parsePeriod } from '../../domain/periods/parsePeriod'
import { findDecimalCommas, withDecimalPoint } from '../cells/decimalCommas'
import { readCell } from '../cells/readCell'
import type { LayoutSetting, Recognition, TableHead, TableReader } from './layout'
import { recogniseLayout } from './recogniseLayout'
import { footerOf } from './preamble'
import { isBlankRow } from './rowWidth'
import { isSectionRow } from './sectionRows'
import { sampleRows } from './tableHeader'

/** A table whose layout is known. */
export interface RecognisedTable {
  readonly recognition: Recognition
  /** The header as the file has it. */
  readonly header: readonly string[]
  /** Opens the table for all its rows. */
  open(): TableReader
}

function withPoints(cells: readonly string[], columns: ReadonlySet<number>): string[] {
  return cells.map((text, column) => (columns.has(column) ? withDecimalPoint(text) : text))
}

/** Gives a reader the numbers of these columns with decimal points. */
function readCommas(reader: TableReader, columns: ReadonlySet<number>, setting: LayoutSetting): TableReader {
  return {
    row(cells, row) {
      const read = withPoints(cells, columns)
      for (const column of columns)
        if (read[column] !== cells[column]) setting.issues.tally('decimalComma', row, column + 1)
      reader.row(read, row)
    },
    finish: () => reader.finish(),
  }
}

function recogniseWhole(
  head: TableHead,
  setting: LayoutSetting,
  commaDivides: boolean,
): RecognisedTable | undefined {
  const columns = findDecimalCommas(sampleRows(head, -1), commaDivides)
  const read = columns.size > 0 ? head.map((cells) => withPoints(cells, columns)) : head
  const recognition = recogniseLayout(read, setting)
  if (!recognition) return undefined
  return {
    recognition,
    header: head[recognition.seen.headerRow - 1] ?? [],
    open: () => {
      const reader = recognition.open()
      return columns.size > 0 ? readCommas(reader, columns, setting) : reader
    },
  }
}

/** Whether a row may head a table: a title, or names and periods without a single figure or mark. */
export function mayHead(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0 || footerOf(filled[0]!) || isSectionRow(cells)) return false
  return filled.every(
    (text) => parsePeriod(text) !== undefined || readCell(text)?.note?.reason === 'unparseable',
  )
}

/** Sure enough to begin a table where another may go on. */
export function isSureTable({ recognition, header }: RecognisedTable): boolean {
  return recognition.confidence >= 0.7 && mayHead(header)
}

/**
 * Recognises the first table of some rows; undefined where no layout knows it. Where a fuller table stands below, whose
 * header looks like the one of all, the rows above it are looked at by themselves.
 */
export function recogniseTable(
  head: TableHead,
  setting: LayoutSetting,
  commaDivides: boolean,
): RecognisedTable | undefined {
  const whole = recogniseWhole(head, setting, commaDivides)
  const headerRow = whole?.recognition.seen.headerRow ?? head.length
  for (let end = 2; end < headerRow; end++) {
    if (!isBlankRow(head[end - 1]!) || !mayHead(head[end]!)) continue
    const first = head.slice(0, end)
    const found = sampleRows(first, -1).length > 2 ? recogniseWhole(first, setting, commaDivides) : undefined
    if (found && isSureTable(found)) return found
  }
  return whole
}
