import type { CellRange } from '../../../../src/domain/tables/tableParts'
import type { Sheet, SheetCell } from '../../../../src/formats/spreadsheet/sheet'

export type HandCell = string | number | null

export interface HandMade {
  /** `A1:C1`, as a spreadsheet writes it. */
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

function cellOf(value: HandCell | undefined): SheetCell | undefined {
  if (value === null || value === undefined || value === '') return undefined
  return typeof value === 'number'
    ? { kind: 'number', value, text: String(value), format: 'general' }
    : { kind: 'text', value, text: value, format: 'text' }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function rangeOf(text: string): CellRange {
  const [, from, top, to, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text)!
  return {
    firstRow: Number(top),
    firstColumn: columnOf(from!),
    lastRow: Number(bottom),
    lastColumn: columnOf(to!),
  }
}

/** A sheet of rows written down in a test; merged cells have their text in the first one. */
export function handMadeSheet(rows: readonly (readonly HandCell[])[], made: HandMade = {}): Sheet {
  return {
    name: 'Sheet1',
    isHidden: false,
    lastRow: rows.length,
    merges: (made.merges ?? []).map(rangeOf),
    hiddenRows: new Set(made.hiddenRows),
    hiddenColumns: new Set(made.hiddenColumns),
    cellAt: (row, column) => cellOf(rows[row - 1]?.[column - 1]),
    widthOf: (row) => rows[row - 1]?.length ?? 0,
  }
}

/** Rows written as lines with cells between bars; what looks like a number is one. */
export function rowsOf(text: string): HandCell[][] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .slice(1, -1)
    .map((line) =>
      line === ''
        ? []
        : line.split('|').map((cell) => (/^-?\d+(?:\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell.trim())),
    )
}
