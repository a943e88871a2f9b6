import { partAt, type Part } from '../../../domain/tables/partAt'
import type { CellRange, TableParts } from '../../../domain/tables/tableParts'
import type { SheetGrid } from '../../../formats/tables/sheetGrid'

/** A side of a table that runs along a cell. */
export type Edge = 'top' | 'bottom' | 'left' | 'right'

/** A cell of the sheet as it is drawn; what others cover is not. */
export interface GridFace {
  readonly column: number
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
  readonly part: Part | undefined
  readonly edges: readonly Edge[]
}

export interface GridLine {
  readonly row: number
  readonly isHidden: boolean
  /** Rows above it are not shown. */
  readonly isAfterGap: boolean
  readonly cells: readonly GridFace[]
}

/** How many columns of a sheet are shown. */
export function gridWidth({ rows, lastRows }: SheetGrid): number {
  return Math.max(0, ...[...rows, ...lastRows].map((cells) => cells.length))
}

interface ShownRow {
  readonly row: number
  readonly texts: readonly string[]
}

function shownRows({ rows, lastRows, lastRow }: SheetGrid): readonly ShownRow[] {
  return [
    ...rows.map((texts, at) => ({ row: at + 1, texts })),
    ...lastRows.map((texts, at) => ({ row: lastRow - lastRows.length + at + 1, texts })),
  ]
}

/** The part of a merge that is shown, in lines and columns counted from 0. */
interface Block {
  readonly firstLine: number
  readonly lastLine: number
  readonly merge: CellRange
}

function blocksOf({ merges }: SheetGrid, rows: readonly ShownRow[]): readonly Block[] {
  return merges.flatMap((merge) => {
    const firstLine = rows.findIndex(({ row }) => row >= merge.firstRow)
    const lastLine = rows.findLastIndex(({ row }) => row <= merge.lastRow)
    return firstLine < 0 || lastLine < firstLine ? [] : [{ firstLine, lastLine, merge }]
  })
}

/** A merged cell that begins in a column left out, such as 合计 under 序号, is what its others are. */
function partOf(parts: TableParts, { firstRow, firstColumn, lastColumn }: CellRange): Part | undefined {
  for (let column = firstColumn; column <= lastColumn; column++) {
    const part = partAt(parts, firstRow, column)
    if (part && part.is !== 'leftOut') return part
  }
  return partAt(parts, firstRow, firstColumn)
}

function edgesOf(parts: TableParts, { firstRow, lastRow, firstColumn, lastColumn }: CellRange): Edge[] {
  const { range } = parts
  return [
    ...(firstRow === range.firstRow ? (['top'] as const) : []),
    ...(lastRow === range.lastRow ? (['bottom'] as const) : []),
    ...(firstColumn === range.firstColumn ? (['left'] as const) : []),
    ...(lastColumn === range.lastColumn ? (['right'] as const) : []),
  ]
}

/**
 * The lines of a sheet with what every cell is of its tables, merged cells as one. Where a cell is nothing of a table,
 * another one may have it.
 */
export function gridLines(grid: SheetGrid, tables: readonly TableParts[]): readonly GridLine[] {
  const rows = shownRows(grid)
  const width = gridWidth(grid)
  const blocks = blocksOf(grid, rows)
  const hidden = new Set(grid.hiddenRows)
  return rows.map(({ row, texts }, line): GridLine => {
    const here = blocks.filter(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)
    const cells: GridFace[] = []
    for (let column = 1; column <= width; column++) {
      const block = here.find(({ merge }) => merge.firstColumn <= column && column <= merge.lastColumn)
      if (block && (block.firstLine < line || block.merge.firstColumn < column)) continue
      const lastColumn = Math.min(block?.merge.lastColumn ?? column, width)
      const area = {
        ...{ firstRow: row, firstColumn: column, lastColumn },
        lastRow: block ? rows[block.lastLine]!.row : row,
      }
      const table = tables.find((one) => partAt(one, row, column))
      const part = table && partOf(table, area)
      cells.push({
        column,
        text: texts[column - 1] ?? '',
        rowSpan: block ? block.lastLine - block.firstLine + 1 : 1,
        columnSpan: lastColumn - column + 1,
        part,
        edges: table ? edgesOf(table, area) : [],
      })
    }
    return { row, isHidden: hidden.has(row), isAfterGap: line > 0 && rows[line - 1]!.row < row - 1, cells }
  })
}

const widestText = 14

/** A text's width in ems of its letters. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letter > '\u2e7f' ? 1 : 0.6
  return width
}

/** The widths of the columns in ems, by what stands in them alone; long texts are cut. */
export function columnWidths(lines: readonly GridLine[], heads: readonly string[]): readonly number[] {
  const widths = heads.map(textWidth)
  for (const { cells } of lines)
    for (const { column, columnSpan, text } of cells)
      if (columnSpan === 1) widths[column - 1] = Math.max(widths[column - 1] ?? 0, textWidth(text))
  return widths.map((width) => Math.min(width, widestText))
}
