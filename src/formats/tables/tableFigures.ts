import { readCell } from '../cells/readCell'
import type { ValueColumnRead } from './readColumns'
import type { BodyRow } from './readRowLabels'
import type { SheetTexts } from './readSheetTexts'

/** A number as it stands in a cell. */
export interface Figure {
  readonly value: number
  /** Half of its last digit: as far as rounding may have moved it. */
  readonly slack: number
  readonly isPercent: boolean
}

/** A row of a table as its checks look at it. */
export interface FigureRow extends BodyRow {
  readonly name: string
  readonly figures: ReadonlyMap<number, Figure>
}

/** What the checks within a table look at: its own numbers, hidden ones too. */
export interface TableFigures {
  readonly rows: readonly FigureRow[]
  readonly columns: readonly CheckedColumn[]
  /** Whether its rows are of entities, so that a total is over rows. */
  readonly areRowsEntities: boolean
}

/** A column of figures, and what it measures. */
export interface CheckedColumn extends ValueColumnRead {
  /** Without unit and heading. */
  readonly name: string
  readonly unit: string | undefined
}

/** Beyond this no table was made by hand, and nothing is checked within it. */
export const mostChecked = 20_000

function slackOf(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]!.length ?? 0
  return 0.5 * 10 ** -decimals
}

function figureIn(text: string, column: CheckedColumn): Figure | undefined {
  if (text === '') return undefined
  const cell = readCell(text, { isRank: column.isRank, ...(column.unit ? { unit: column.unit } : {}) })
  const value = cell?.value ?? (column.isRank ? cell?.note?.rank?.rank : undefined)
  if (value === undefined || cell?.note?.bound) return undefined
  return { value, slack: slackOf(text), isPercent: /[%％]/.test(text) }
}

/** The numbers of a row, read once more for checking. */
export function figuresOf(texts: SheetTexts, row: BodyRow, columns: readonly CheckedColumn[]): FigureRow {
  const figures = new Map<number, Figure>()
  for (const column of columns) {
    const figure = figureIn(texts.own(row.row, column.column), column)
    if (figure) figures.set(column.column, figure)
  }
  const { entity, indicator } = row.labels
  return { ...row, name: entity?.at(-1) ?? indicator?.at(-1) ?? '', figures }
}
