import type { Sheet, SheetCell } from '../spreadsheet/sheet'

const none: ReadonlySet<number> = new Set()

/** The rows of a text file as a sheet: texts alone, nothing merged or hidden. */
export function sheetOfRows(rows: readonly (readonly string[])[]): Sheet {
  const widths = rows.map((cells) => cells.findLastIndex((text) => text.trim() !== '') + 1)
  return {
    name: '',
    isHidden: false,
    lastRow: rows.length,
    merges: [],
    hiddenRows: none,
    hiddenColumns: none,
    cellAt(row, column): SheetCell | undefined {
      const text = rows[row - 1]?.[column - 1]?.trim() ?? ''
      return text === '' ? undefined : { kind: 'text', value: text, text, format: 'general' }
    },
    widthOf: (row) => widths[row - 1] ?? 0,
  }
}
